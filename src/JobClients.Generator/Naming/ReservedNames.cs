namespace JobClients.Generator.Naming;

/// <summary>Names that generated code cannot use as they are, compared without case.</summary>
internal static class ReservedNames
{
    /// <summary>Members that every model has.</summary>
    public static readonly HashSet<string> ModelMembers = Set(
        "AdditionalData", "additional_data", "BackingStore", "backing_store",
        "GetFieldDeserializers", "get_field_deserializers", "Serialize");

    /// <summary>Members that every exception has.</summary>
    public static readonly HashSet<string> ExceptionMembers = Set(
        "Data", "GetBaseException", "GetObjectData", "GetType", "HelpLink", "HResult", "InnerException", "Message",
        "ResponseStatusCode", "Source", "StackTrace", "TargetSite", "ToString");

    /// <summary>Path segments that would read like an operation.</summary>
    public static readonly HashSet<string> HttpMethods = Set(
        "delete", "get", "head", "options", "patch", "post", "put", "trace");

    /// <summary>Types that a file imports, or that its reader would take for the platform's.</summary>
    public static readonly HashSet<string> Types = Set(
        "__ComObject", "AccessViolationException", "Action", "Activator", "AggregateException", "AppContext",
        "AppDomain", "AppDomainSetup", "AppDomainUnloadedException", "ApplicationException", "ApplicationId",
        "ArgIterator", "ArgumentException", "ArgumentNullException", "ArgumentOutOfRangeException",
        "ArithmeticException", "Array", "ArrayTypeMismatchException", "AssemblyLoadEventArgs",
        "AssemblyLoadEventHandler", "AsyncCallback", "Attribute", "AttributeTargets", "AttributeUsageAttribute",
        "BadImageFormatException", "Base64FormattingOptions", "BitConverter", "Boolean", "Buffer", "Byte",
        "CannotUnloadAppDomainException", "Char", "CharEnumerator", "CLSCompliantAttribute", "ContextBoundObject",
        "ContextMarshalException", "ContextStaticAttribute", "Convert", "CultureAwareComparer",
        "DataMisalignedException", "Date", "DateOnly", "DateTime", "DateTimeKind", "DateTimeOffset", "DayOfWeek",
        "DBNull", "Decimal", "Delegate", "directory", "DivideByZeroException", "DllNotFoundException", "Double",
        "DuplicateWaitObjectException", "EntryPointNotFoundException", "Enum", "environment",
        "EnvironmentVariableTarget", "EventArgs", "EventHandler", "Exception", "ExecutionEngineException",
        "FieldAccessException", "file", "FlagsAttribute", "FormatException", "FormattableString", "GC",
        "GCCollectionMode", "GCGenerationInfo", "GCKind", "GCMemoryInfo", "GCNotificationStatus", "Guid", "Half",
        "HashCode", "IAsyncDisposable", "IAsyncResult", "ICloneable", "IComparable", "IConvertible",
        "ICustomFormatter", "IDisposable", "IFormatProvider", "IFormattable", "Index", "IndexOutOfRangeException",
        "InsufficientExecutionStackException", "InsufficientMemoryException", "Int128", "Int16", "Int32", "Int64",
        "integer", "IntPtr", "InvalidCastException", "InvalidOperationException", "InvalidProgramException",
        "InvalidTimeZoneException", "ISpanFormattable", "LoaderOptimization", "LoaderOptimizationAttribute",
        "LocalDataStoreSlot", "MarshalByRefObject", "Math", "MathF", "MemberAccessException", "MemoryExtensions",
        "Method", "MethodAccessException", "MidpointRounding", "MissingFieldException", "MissingMemberException",
        "MissingMethodException", "ModuleHandle", "MTAThreadAttribute", "MulticastDelegate",
        "MulticastNotSupportedException", "MultipartBody", "NonSerializedAttribute", "NotFiniteNumberException",
        "NotImplementedException", "NotSupportedException", "Nullable", "NullReferenceException", "Object",
        "ObjectDisposedException", "ObsoleteAttribute", "OperatingSystem", "OperationCanceledException",
        "OrdinalComparer", "OutOfMemoryException", "OverflowException", "ParamArrayAttribute", "path", "PlatformID",
        "PlatformNotSupportedException", "Random", "Range", "RankException", "ResolveEventArgs",
        "ResolveEventHandler", "RuntimeArgumentHandle", "RuntimeFieldHandle", "RuntimeMethodHandle",
        "RuntimeTypeHandle", "SByte", "SerializableAttribute", "Single", "StackOverflowException",
        "STAThreadAttribute", "Stream", "String", "StringComparer", "StringComparison",
        "StringNormalizationExtensions", "StringSplitOptions", "SystemException", "task", "thread",
        "ThreadStaticAttribute", "TimeOnly", "TimeoutException", "TimeSpan", "TimeZone", "TimeZoneInfo",
        "TimeZoneNotFoundException", "Tuple", "TupleExtensions", "Type", "TypeAccessException", "TypeCode",
        "TypedReference", "TypeInitializationException", "TypeLoadException", "TypeUnloadedException", "UInt128",
        "UInt16", "UInt32", "UInt64", "UIntPtr", "UnauthorizedAccessException", "UnhandledExceptionEventArgs",
        "UnhandledExceptionEventHandler", "UnitySerializationHolder", "ValueTuple", "ValueType", "Version", "Void",
        "WeakReference");

    private static HashSet<string> Set(params string[] names) => new(names, StringComparer.OrdinalIgnoreCase);
}
