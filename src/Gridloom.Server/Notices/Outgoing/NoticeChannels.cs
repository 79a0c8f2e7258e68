using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Gridloom.Domain.Notices;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Notices.Outgoing;

/// <summary>The channels of this server (外发渠道表), from the file that <c>serve --outgoing</c> names. A faulty file stops the start.</summary>
internal sealed class NoticeChannels(IReadOnlyList<NoticeChannel> all)
{
    /// <summary>Shorter ones can be guessed.</summary>
    private const int SecretLeast = 16;

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, ReadCommentHandling = JsonCommentHandling.Skip };

    private sealed record Paper(IReadOnlyList<Entry>? Channels);

    /// <param name="Hosts">The only hosts to which this channel may speak.</param>
    /// <param name="SecretFile">A file that holds the secret.</param>
    /// <param name="SecretEnv">An environment variable that does.</param>
    private sealed record Entry(
        string? Name, string? Kind, string? Url, IReadOnlyList<string>? Hosts, string? SecretFile, string? SecretEnv, bool UrgentOnly, IReadOnlyList<string>? Districts, IReadOnlyList<string>? Topics);

    public IReadOnlyList<NoticeChannel> All => all;

    public NoticeChannel? Find(string name) => all.FirstOrDefault(c => c.Name == name);

    public IEnumerable<NoticeChannel> For(string district, Telling telling) => all.Where(c => c.Takes(district, telling.Rule.Topic.Code(), telling.Urgent));

    /// <exception cref="CommandRefused">There is no such file, others may read it, or something in it is wrong.</exception>
    public static NoticeChannels Read(string? file)
    {
        if (file is null) return new([]);
        if (!File.Exists(file)) throw new CommandRefused($"没有外发渠道文件 {file}。");
        RefuseIfShared(file);
        try
        {
            var entries = JsonSerializer.Deserialize<Paper>(File.ReadAllText(file), Format)?.Channels ?? [];
            var channels = entries.Select(ToChannel).ToList();
            return channels.Select(c => c.Name).Distinct(StringComparer.Ordinal).Count() == channels.Count ? new(channels) : throw new CommandRefused("外发渠道文件里有两个同名的渠道。");
        }
        catch (JsonException unreadable)
        {
            throw new CommandRefused($"外发渠道文件读不懂：第 {unreadable.LineNumber + 1} 行。");
        }
    }

    private static NoticeChannel ToChannel(Entry e)
    {
        var name = e.Name is { Length: > 0 and <= 40 } given ? given : throw new CommandRefused("外发渠道须有名称（name），不超过 40 字。");
        CommandRefused Wrong(string what) => new($"外发渠道“{name}”：{what}。");
        var kind = e.Kind switch { "json" => ChannelKind.Json, "wecom" => ChannelKind.WeCom, "sms" => ChannelKind.Sms, _ => throw Wrong("kind 应为 json、wecom 或 sms") };
        if (!Uri.TryCreate(e.Url, UriKind.Absolute, out var address)) throw Wrong("url 不是网址");
        // A redirect is not followed, so these are all the hosts that it ever reaches.
        if (e.Hosts?.Contains(address.IdnHost, StringComparer.OrdinalIgnoreCase) != true) throw Wrong("url 的主机不在 hosts 里");
        if (address.Scheme != Uri.UriSchemeHttps && !(address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)) throw Wrong("url 须为 https");
        var secret = e.SecretFile is { } at ? SecretIn(at) : e.SecretEnv is { } variable ? Environment.GetEnvironmentVariable(variable)?.Trim() ?? "" : "";
        if (kind != ChannelKind.WeCom && secret.Length < SecretLeast) throw Wrong($"密钥（secretFile 或 secretEnv）没有，或不足 {SecretLeast} 个字符");
        if (e.Topics?.FirstOrDefault(t => NoticeNames.Topic(t) is null) is { } unknown) throw Wrong($"没有通知类别 {unknown}");
        return new(name, kind, address, Encoding.UTF8.GetBytes(secret), e.UrgentOnly, e.Districts ?? [], e.Topics ?? []);
    }

    private static string SecretIn(string file)
    {
        if (!File.Exists(file)) throw new CommandRefused($"没有密钥文件 {file}。");
        RefuseIfShared(file);
        return File.ReadAllText(file).Trim();
    }

    private static void RefuseIfShared(string file)
    {
        const UnixFileMode others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(file) & others) != 0) throw new CommandRefused($"{file} 里有密钥或带密钥的网址，只能让属主读写（chmod 600）。");
    }
}
