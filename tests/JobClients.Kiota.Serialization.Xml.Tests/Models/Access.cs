using System.Runtime.Serialization;

namespace JobClients.Kiota.Serialization.Xml.Tests.Models;

[Flags]
internal enum Access : long
{
    [EnumMember(Value = "none")]
    None = 0,

    [EnumMember(Value = "read-it")]
    Read = 1,

    [EnumMember(Value = "write-it")]
    Write = 1L << 40,
}
