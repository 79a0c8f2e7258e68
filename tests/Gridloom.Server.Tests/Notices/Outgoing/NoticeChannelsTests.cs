using Gridloom.Server.Notices.Outgoing;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Tests.Notices.Outgoing;

public sealed class NoticeChannelsTests
{
    private const string Good = """{ "name": "群", "kind": "wecom", "url": "https://robot.example/send?key=hidden-key", "hosts": ["robot.example"] }""";

    [Theory]
    [InlineData("{", "外发渠道文件读不懂：第 1 行")]
    [InlineData("""{ "channels": [ { "name": "群", "colour": "red" } ] }""", "读不懂")]
    [InlineData("""{ "channels": [ { "kind": "json" } ] }""", "须有名称")]
    [InlineData("""{ "channels": [ { "name": "群", "kind": "mail" } ] }""", "kind 应为 json、wecom 或 sms")]
    [InlineData("""{ "channels": [ { "name": "群", "kind": "wecom", "url": "robot" } ] }""", "url 不是网址")]
    [InlineData("""{ "channels": [ { "name": "群", "kind": "wecom", "url": "https://evil.example/?key=hidden-key", "hosts": ["robot.example"] } ] }""", "主机不在 hosts 里")]
    [InlineData("""{ "channels": [ { "name": "群", "kind": "wecom", "url": "http://robot.example/?key=hidden-key", "hosts": ["robot.example"] } ] }""", "须为 https")]
    [InlineData("""{ "channels": [ { "name": "群", "kind": "json", "url": "https://robot.example/", "hosts": ["robot.example"] } ] }""", "密钥")]
    [InlineData("""{ "channels": [ { "name": "群", "kind": "json", "url": "https://robot.example/", "hosts": ["robot.example"], "secretEnv": "GRIDLOOM_NO_SUCH_VARIABLE" } ] }""", "密钥")]
    [InlineData("""{ "channels": [ { "name": "群", "kind": "wecom", "url": "https://robot.example/", "hosts": ["robot.example"], "topics": ["weather"] } ] }""", "没有通知类别 weather")]
    [InlineData("{ \"channels\": [ " + Good + ", " + Good + " ] }", "两个同名")]
    public void A_faulty_file_stops_the_start_and_says_why_without_the_address(string text, string fault)
    {
        var refused = Should.Throw<CommandRefused>(() => Read(text));

        refused.Message.ShouldContain(fault);
        refused.Message.ShouldNotContain("hidden-key");
    }

    [Fact]
    public void A_file_that_others_may_read_is_refused()
    {
        if (OperatingSystem.IsWindows()) return;
        Should.Throw<CommandRefused>(() => Read("{ \"channels\": [ " + Good + " ] }", UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead)).Message.ShouldContain("chmod 600");
    }

    [Fact]
    public void A_channel_is_for_its_districts_topics_and_urgency()
    {
        var channel = Read("{ \"channels\": [ " + Good.Replace("\"hosts\"", "\"districts\": [\"440309\"], \"urgentOnly\": true, \"hosts\"", StringComparison.Ordinal) + " ] }").All[0];

        channel.Takes("440309", "work", urgent: true).ShouldBeTrue();
        channel.Takes("440309", "work", urgent: false).ShouldBeFalse();
        channel.Takes("440307", "work", urgent: true).ShouldBeFalse();
        channel.ToString().ShouldBe("群");
        NoticeChannels.Read(null).All.ShouldBeEmpty();
    }

    private static NoticeChannels Read(string text, UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, text);
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, mode);
            return NoticeChannels.Read(file);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
