using System.Runtime.Serialization;

namespace JobClients.Kiota.Serialization.Xml.Tests.Models;

internal enum Colour
{
    [EnumMember(Value = "red")]
    Red,

    [EnumMember(Value = "dark-blue")]
    DarkBlue,

    [EnumMember(Value = "2nd")]
    Second,

    Plain,
}
