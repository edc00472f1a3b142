using System.Reflection;
using Xunit.Sdk;

namespace JobClients.VeevaVault.Tests;

/// <summary>Every test of this project runs in both formats, but those that are about neither, or about one.</summary>
public sealed class FormatCoverageTests
{
    private static readonly string[] s_notInBoth =
    [
        "EnvelopeTests.BurstLimit_NearlyUsedUp_IsAMinuteOfRest",
        "EnvelopeTests.BurstLimit_ThatIsLeft_SetsThePaceOfAllJobs",
        "EnvelopeTests.Headers_OfASuccess_SlowTheNextPollDown",
        "FailureTests.Constructor_BadOptions_NamesEveryFaultAndNoSecret",
        "FailureTests.Constructor_WithoutOptions_IsRefused",
        "FormatCoverageTests.Test_ThatIsAboutAnAnswer_RunsInBothFormats",
        "FormatTests.Sample_ReadAndWritten_IsTheSame",
        "HostTests.Start_WithFaultyOptions_Fails",
        "OptionsTests.AccessToken_IsSentAsABearer",
        "OptionsTests.ApiVersion_IsTwoNumbers",
        "OptionsTests.ClientId_HasAtMostOneHundredCharacters",
        "OptionsTests.ClientId_IsLettersDigitsAndThreeSigns",
        "OptionsTests.Format_IsOneOfTwo",
        "OptionsTests.Login_IsOneOfThreeWays",
        "PasswordLoginTests.ExpiredSession_IsReplacedOnceForAll_AndEachPollReplayedThroughTheGate",
        "PasswordLoginTests.LimitOfLogins_IsNoRefusal",
        "PasswordLoginTests.Login_IsAFormWithoutAuthorization_AndPollsCarryItsSession",
        "PasswordLoginTests.RefusedPassword_IsNeverSentAgain_AndIsNowhere",
        "PasswordLoginTests.SessionOfAnotherVault_IsRefused",
        "PollLimitTests.MinimumInterval_IsAtLeastWhatTheSpecSays",
        "RequestTests.ApiVersion_LikeNoOther_IsRefused",
        "RequestTests.SessionAndNames_ThatCannotBeSent_AreRefusedUnsentAndUnrepeated",
        "SessionTests.LinkToAnotherHost_IsAskedForWithoutALogin",
        "SessionTests.LoginThatFailsByTheUser_IsNotRepeated",
        "SessionTests.LoginThatFailsByVault_IsTriedThreeTimes",
        "SessionTests.LoginThatFailsInAWayOnNoPage_IsRepeatedIfVaultCallsItItsOwnFault",
        "SessionTests.Login_IsTheFormAndNoAuthorization_AndThePollHasTheSessionRaw",
        "SessionTests.PollThatFailsByTheUser_IsNoReasonToLogInAgain",
        "SessionTests.RefusedPassword_IsSentOnce_HoweverManyCallAndHoweverLong",
        "SessionTests.SessionOfAnotherVault_IsNeverUsed",
        "SessionTests.SessionThatExpiresBetweenTwoPolls_IsOneLoginForAllWaits_AndOneReplayEach",
        "SessionTests.StrangeAnswerToALogin_IsAProtocolFailure_AndLeadsNowhere",
        "StatusTests.Kinds_Table_HasNoOtherRows",
        "TimeTests.AnyText_IsATimeOrNone",
        "TimeTests.Time_Written_IsReadBack",
    ];

    /// <summary>Tests that have both formats in one run, or take them by the name of the endpoint.</summary>
    private static readonly string[] s_inBothByThemselves =
    [
        "EnvelopeTests.Envelope_UnderAnotherStatus_IsRead",
        "EnvelopeTests.Envelope_WithoutErrors_TellsByItself",
        "EnvelopeTests.NoEnvelope_LeavesTheStatusToTell",
        "FormatTests.GetAsync_BothFormats_GiveEqualSnapshots",
        "HostTests.Connections_OpenTheirJobs",
        "HostileAnswerTests.GetAsync_HostileAnswer_IsASnapshotOrAFailureAndNothingElse",
        "HostileBombTests.GetAsync_Bomb_TakesLittleMemory",
        "MutatedAnswerTests.GetAsync_MutatedAnswer_IsASnapshotOrAFailure",
        "RequestTests.Id_OfAnyOtherCharacters_IsOneSegmentOrRefused",
        "RequestTests.Id_ThatWouldMoveTheRequest_IsRefusedUnsent",
        "TimeTests.Time_InAnyForm_IsReadAlikeEverywhere",
    ];

    [Fact]
    public void Test_ThatIsAboutAnAnswer_RunsInBothFormats()
    {
        var tests = typeof(FormatCoverageTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => method.IsDefined(typeof(FactAttribute)));

        tests.Where(test => !FormatsOf(test).Order().SequenceEqual(Enum.GetValues<VeevaVaultFormat>()))
            .Select(test => $"{test.DeclaringType!.Name}.{test.Name}")
            .Order(StringComparer.Ordinal)
            .ShouldBe(s_notInBoth.Concat(s_inBothByThemselves).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<VeevaVaultFormat> FormatsOf(MethodInfo test) => test
        .GetCustomAttributes<DataAttribute>()
        .SelectMany(rows => rows.GetData(test))
        .SelectMany(row => row.OfType<VeevaVaultFormat>())
        .Distinct();
}
