using JobClients.Kiota.Serialization.Xml.Tests.Models;
using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients.Kiota.Serialization.Xml.Tests;

public sealed class VaultSampleTests
{
    [Fact]
    public async Task Query_RowsUnderData_AreAList()
    {
        var root = await Fixture.ReadAsync("query.xml", Map.Create);
        var details = root.AdditionalData["responseDetails"].ShouldBeOfType<UntypedObject>().GetValue();
        ((UntypedString)details["next_page"]).GetValue().ShouldBe("/api/v17.1/query/0000?limit=1000&offset=1000");
        var data = root.AdditionalData["data"].ShouldBeOfType<UntypedObject>().GetValue();
        var rows = data["row"].ShouldBeOfType<UntypedArray>().GetValue();
        rows.Select(row => ((UntypedString)((UntypedObject)row).GetValue()["id"]).GetValue())
            .ShouldBe(["397988", "397989", "397990"]);
    }

    [Fact]
    public async Task Login_VaultsUnderVaultIds_AreAListOfOne()
    {
        var root = await Fixture.ReadAsync("login.xml", Login.Create);
        root.ResponseStatus.ShouldBe("SUCCESS");
        root.SessionId.ShouldBe("NOT-A-SESSION");
        root.UserId.ShouldBe(22222);
        root.VaultIds.ShouldHaveSingleItem().Id.ShouldBe(222222);
        root.VaultIds![0].Url.ShouldBe("https://promo.example/api");
    }

    [Fact]
    public async Task Versions_KeysThatAreElementNames_AreAMap()
    {
        var root = await Fixture.ReadAsync("versions.xml", Envelope.Create);
        var values = root.AdditionalData["values"].ShouldBeOfType<UntypedObject>().GetValue();
        values.Keys.ShouldBe(["v23.1", "v24.3"]);
        ((UntypedString)values["v24.3"]).GetValue().ShouldBe("https://promo.example/api/v24.3");
    }

    [Fact]
    public async Task Error_UnderAnotherRoot_IsRead()
    {
        var root = await Fixture.ReadAsync("error.xml", Envelope.Create);
        root.ResponseStatus.ShouldBe("FAILURE");
        root.ResponseMessage.ShouldBeNull();
        root.Data.ShouldBeNull();
        var error = root.Errors.ShouldHaveSingleItem();
        error.Type.ShouldBe("INVALID_SESSION_ID");
        error.Message.ShouldBe("Invalid or expired session ID.");
    }

    [Fact]
    public async Task Batch_ItemsNamedLikeTheirWrapper_AreAList()
    {
        var root = await Fixture.ReadAsync("batch.xml", Batch.Create);
        root.Data!.Select(item => item.ResponseStatus).ShouldBe(["SUCCESS", "FAILURE"]);
        root.Data![0].AdditionalData["id"].ShouldBe("7");
        root.Data![1].Errors.ShouldHaveSingleItem().Type.ShouldBe("INVALID_DATA");
    }

    [Fact]
    public async Task JobStatus_AsInferred_IsRead()
    {
        var root = await Fixture.ReadAsync("job-status-inferred.xml", Envelope.Create);
        root.ResponseMessage.ShouldBe("OK");
        root.Data!.Id.ShouldBe(1201);
        root.Data.Status.ShouldBe("SUCCESS");
        root.Data.RunEndDate.ShouldBe("2016-04-20T18:14:44.000Z");
        var link = root.Data.Links.ShouldHaveSingleItem();
        link.Rel.ShouldBe("self");
        link.AdditionalData["accept"].ShouldBe("application/json");
    }
}
