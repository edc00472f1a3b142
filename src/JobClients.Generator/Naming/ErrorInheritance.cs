using JobClients.Generator.Drafts;

namespace JobClients.Generator.Naming;

/// <summary>Copies into an error what it inherits, because it has to derive from the exception of the runtime.</summary>
internal static class ErrorInheritance
{
    public static void Flatten(ClassDraft model)
    {
        if (!model.IsError || model.Base is null)
        {
            return;
        }

        foreach (var ancestor in model.Ancestors.Reverse().ToList())
        {
            model.HoldsAdditionalData |= ancestor.HoldsAdditionalData;
            model.Properties.AddRange(ancestor.Properties.Where(inherited => !Has(model, inherited.Name)));
        }

        model.Base = null;
    }

    private static bool Has(ClassDraft model, string name) =>
        model.Properties.Exists(own => own.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
