using System.Buffers.Binary;

namespace JobClients.Packages.Tests;

public sealed class MetadataTests
{
    [Theory]
    [MemberData(nameof(PackageIds.All), MemberType = typeof(PackageIds))]
    public void Package_SaysWhatItIs(string id)
    {
        using var package = new PackedFile(id);

        package.Element("id")!.Value.ShouldBe(id);
        package.Element("license")!.Attribute("type")!.Value.ShouldBe("expression");
        package.Element("license")!.Value.ShouldBe("MIT");
        package.Element("readme")!.Value.ShouldBe("README.md");
        package.Element("icon")!.Value.ShouldBe("icon.png");
        package.Element("description")!.Value.Length.ShouldBeInRange(40, 400);
        package.Element("tags")!.Value.ShouldNotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(PackageIds.All), MemberType = typeof(PackageIds))]
    public void Repository_IsOneThatOthersCanReach_OrIsNotTold(string id)
    {
        using var package = new PackedFile(id);

        (package.Element("repository")?.Attribute("url")?.Value ?? "https://").ShouldStartWith("https://");
    }

    [Theory]
    [MemberData(nameof(PackageIds.All), MemberType = typeof(PackageIds))]
    public void Icon_Is128By128(string id)
    {
        using var package = new PackedFile(id);
        var header = package.Read("icon.png").AsSpan(0, 24);

        header[1..4].SequenceEqual("PNG"u8).ShouldBeTrue();
        BinaryPrimitives.ReadInt32BigEndian(header[16..]).ShouldBe(128);
        BinaryPrimitives.ReadInt32BigEndian(header[20..]).ShouldBe(128);
    }

    [Fact]
    public void Command_IsATool()
    {
        using var package = new PackedFile(PackageIds.Command);

        package.Element("packageTypes")!.Elements().Single().Attribute("name")!.Value.ShouldBe("DotnetTool");
        System.Text.Encoding.UTF8.GetString(package.Read("tools/net10.0/any/DotnetToolSettings.xml")).ShouldContain("Name=\"jobctl\"");
    }
}
