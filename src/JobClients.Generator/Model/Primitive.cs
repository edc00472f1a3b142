namespace JobClients.Generator.Model;

/// <summary>A type that the platform or the Kiota runtime brings.</summary>
/// <param name="Name">The name that members of unions take from it.</param>
/// <param name="CSharpName">How it is written.</param>
/// <param name="IsValue">Whether a question mark makes it nullable at run time.</param>
internal sealed record Primitive(string Name, string CSharpName, bool IsValue)
{
    public static readonly Primitive Boolean = new("boolean", "bool", IsValue: true);
    public static readonly Primitive Byte = new("byte", "byte", IsValue: true);
    public static readonly Primitive SByte = new("sbyte", "sbyte", IsValue: true);
    public static readonly Primitive Integer = new("integer", "int", IsValue: true);
    public static readonly Primitive Int64 = new("int64", "long", IsValue: true);
    public static readonly Primitive Double = new("double", "double", IsValue: true);
    public static readonly Primitive Float = new("float", "float", IsValue: true);
    public static readonly Primitive Decimal = new("decimal", "decimal", IsValue: true);
    public static readonly Primitive Guid = new("Guid", "Guid", IsValue: true);
    public static readonly Primitive TimeSpan = new("TimeSpan", "TimeSpan", IsValue: true);
    public static readonly Primitive Date = new("DateOnly", "Date", IsValue: true);
    public static readonly Primitive Time = new("TimeOnly", "Time", IsValue: true);
    public static readonly Primitive DateTimeOffset = new("DateTimeOffset", "DateTimeOffset", IsValue: true);
    public static readonly Primitive String = new("string", "string", IsValue: false);
    public static readonly Primitive Base64 = new("base64", "byte[]", IsValue: false);
    public static readonly Primitive Base64Url = new("base64url", "byte[]", IsValue: false);
    public static readonly Primitive Binary = new("binary", "byte[]", IsValue: false);
    public static readonly Primitive Stream = new("Stream", "Stream", IsValue: false);
    public static readonly Primitive MultipartBody = new("MultipartBody", "MultipartBody", IsValue: false);
    public static readonly Primitive UntypedNode = new("UntypedNode", "UntypedNode", IsValue: false);
    public static readonly Primitive Void = new("void", "void", IsValue: false);

    public bool IsBinary => this == Base64 || this == Base64Url || this == Binary;
}
