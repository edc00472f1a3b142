using JobClients.Generator.Model;
using JobClients.Generator.Naming;

namespace JobClients.Generator.Writing;

/// <summary>Writes the class of a model.</summary>
internal sealed class ModelWriter(CodeWriter writer, string access)
{
    private const string AdditionalDataComment =
        "Stores additional data not described in the OpenAPI description found when deserializing. Can be used for serialization as well.";

    private readonly PropertyWriter _properties = new(writer);

    public void Write(ModelDeclaration model)
    {
        var isDocumented = Summary(model);
        writer.Obsolete(model.Obsolete);
        writer.GeneratedCode();
        writer.Declaration($"{access} partial class {model.Name.Simple} : {string.Join(", ", BaseTypes(model))}", isDocumented);
        writer.Block(() =>
        {
            Properties(model);
            Constructor(model);
            new SerializationWriter(writer).Write(model);
            foreach (var nested in model.Nested.OrderBy(nested => nested.Name.Simple, MemberOrder.Instance))
            {
                Write(nested);
            }
        });
    }

    private bool Summary(ModelDeclaration model)
    {
        if (!model.IsDescribedByTypes)
        {
            return writer.LongSummary(model.Documentation);
        }

        var types = model.Properties.Select(property => Comments.See(property.Type)).Order(StringComparer.OrdinalIgnoreCase);
        writer.RawLongSummary($"Composed type wrapper for classes {string.Join(", ", types)}");
        return true;
    }

    private static IEnumerable<string> BaseTypes(ModelDeclaration model) =>
        new[]
        {
            model.IsError ? "ApiException" : model.Base,
            model.HasAdditionalData ? "IAdditionalDataHolder" : null,
            model.Wrapping == Wrapping.None ? null : "IComposedTypeWrapper",
            "IParsable",
        }.OfType<string>();

    private void Properties(ModelDeclaration model)
    {
        var properties = model.OwnProperties.Select(property => new NamedPart(property.Name, () => _properties.Body(property))).ToList();
        if (model.HasAdditionalData)
        {
            properties.Add(new("AdditionalData", AdditionalData));
        }

        if (model.IsError)
        {
            properties.Add(new("Message", () => Message(model)));
        }

        NamedPart.WriteAll(properties, MemberOrder.Instance);
    }

    private void AdditionalData()
    {
        writer.Line($"/// <summary>{AdditionalDataComment}</summary>");
        writer.Line("public IDictionary<string, object> AdditionalData { get; set; }");
    }

    private void Message(ModelDeclaration error)
    {
        var value = error.MessagePath is { } path ? $"{path} ?? string.Empty" : "base.Message";
        writer.Line("/// <summary>The primary error message.</summary>");
        writer.Line($"public override string Message {{ get => {value}; }}");
    }

    private void Constructor(ModelDeclaration model)
    {
        if (!model.HasConstructor)
        {
            return;
        }

        writer.RawLongSummary($"Instantiates a new {Comments.See(model.Name.Full)} and sets the default values.");
        writer.Line($"public {model.Name.Simple}(){(model.Base is null ? string.Empty : " : base()")}");
        writer.Block(() =>
        {
            if (model.HasAdditionalData)
            {
                writer.Line("AdditionalData = new Dictionary<string, object>();");
            }

            foreach (var property in model.Properties.Where(property => property.Default is not null))
            {
                writer.Line($"{property.Name} = {property.Default};");
            }
        });
    }
}
