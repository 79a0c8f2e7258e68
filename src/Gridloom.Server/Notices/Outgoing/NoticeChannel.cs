namespace Gridloom.Server.Notices.Outgoing;

/// <summary>How a channel's messages look (外发格式).</summary>
internal enum ChannelKind
{
    /// <summary>Our own JSON, signed (通用接口).</summary>
    Json,

    /// <summary>The body that a group robot of WeCom takes (企业微信群机器人).</summary>
    WeCom,

    /// <summary>Our own JSON with the logins of those who are told: the gateway knows their numbers, the accounts here hold none (短信网关).</summary>
    Sms,
}

/// <summary>A way by which notices leave the house (外发渠道), as the operator of the server set it. Address and secret are shown to nobody.</summary>
/// <param name="Districts">Empty for every district of the installation.</param>
/// <param name="Topics">Codes; empty for all.</param>
/// <param name="Secret">Signs each message; empty only for WeCom, whose address is the secret.</param>
internal sealed record NoticeChannel(string Name, ChannelKind Kind, Uri Address, byte[] Secret, bool UrgentOnly, IReadOnlyList<string> Districts, IReadOnlyList<string> Topics)
{
    public bool Takes(string district, string topic, bool urgent) =>
        (Districts.Count == 0 || Districts.Contains(district)) && (Topics.Count == 0 || Topics.Contains(topic)) && (urgent || !UrgentOnly);

    /// <summary>So that no log line can hold the address.</summary>
    public override string ToString() => Name;
}
