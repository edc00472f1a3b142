using JobClients.Generator.Model;
using Microsoft.OpenApi;

namespace JobClients.Generator.Schemas;

/// <summary>The runtime types of scalar schemas.</summary>
internal static class Primitives
{
    /// <summary>The type of a scalar, or of the items of an array of scalars; null for anything else.</summary>
    public static Primitive? Of(IOpenApiSchema? schema)
    {
        if (schema is null || schema.Shape.Items?.IsEnum == true)
        {
            return null;
        }

        var type = Candidates(schema).FirstOrDefault(candidate => IsScalar(candidate.Shape.Type))?.Shape.Type & ~JsonSchemaType.Null;
        var format = schema.Shape.Format ?? schema.Shape.Items?.Shape.Format;
        return Of(type, format?.ToUpperInvariant());
    }

    public static Primitive? Of(JsonSchemaType? type, string? upperFormat) => (type, upperFormat) switch
    {
        (_, "BYTE") => Primitive.Base64,
        (_, "BINARY") => Primitive.Binary,
        (JsonSchemaType.String or null, { } format) when s_texts.TryGetValue(format, out var text) => text,
        (JsonSchemaType.String, _) => Primitive.String,
        (JsonSchemaType.Number or null, { } format) when s_reals.TryGetValue(format, out var real) => real,
        (JsonSchemaType.Number or JsonSchemaType.Integer or null, { } format) when s_integers.TryGetValue(format, out var integer) => integer,
        (JsonSchemaType.Number, _) => Primitive.Double,
        (JsonSchemaType.Integer, _) => Primitive.Integer,
        (JsonSchemaType.Boolean, _) => Primitive.Boolean,
        _ => null,
    };

    private static readonly Dictionary<string, Primitive> s_texts = new(StringComparer.Ordinal)
    {
        ["BASE64URL"] = Primitive.Base64Url,
        ["UUID"] = Primitive.Guid,
        ["DURATION"] = Primitive.TimeSpan,
        ["TIME"] = Primitive.Time,
        ["DATE"] = Primitive.Date,
        ["DATE-TIME"] = Primitive.DateTimeOffset,
    };

    private static readonly Dictionary<string, Primitive> s_reals = new(StringComparer.Ordinal)
    {
        ["DOUBLE"] = Primitive.Double,
        ["FLOAT"] = Primitive.Float,
        ["DECIMAL"] = Primitive.Decimal,
    };

    private static readonly Dictionary<string, Primitive> s_integers = new(StringComparer.Ordinal)
    {
        ["INT8"] = Primitive.SByte,
        ["UINT8"] = Primitive.Byte,
        ["INT16"] = Primitive.Integer,
        ["INT32"] = Primitive.Integer,
        ["INT64"] = Primitive.Int64,
    };

    // The items come first, so that an array of scalars is seen as its scalar.
    private static IEnumerable<IOpenApiSchema> Candidates(IOpenApiSchema schema) =>
        new[] { schema.Shape.Items, schema }.OfType<IOpenApiSchema>().Concat(schema.Shape.AnyOf ?? []).Concat(schema.Shape.OneOf ?? []);

    private static bool IsScalar(JsonSchemaType? type) =>
        type is not (null
            or JsonSchemaType.Object or (JsonSchemaType.Object | JsonSchemaType.Null)
            or JsonSchemaType.Array or (JsonSchemaType.Array | JsonSchemaType.Null));
}
