using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Gridloom.Domain;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Notices.Outgoing;

/// <summary>Puts a notice into the body that a channel takes (外发报文): number, title and urgency, and nothing of any resident.</summary>
internal static class OutgoingMessage
{
    /// <summary>The same on every try, so that the receiver can drop what it has already.</summary>
    public const string IdHeader = "X-Gridloom-Delivery";

    public const string TimeHeader = "X-Gridloom-Timestamp";

    /// <summary><c>sha256=</c> and the hex HMAC over timestamp, a dot, and the body.</summary>
    public const string SignatureHeader = "X-Gridloom-Signature";

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="to">Logins; only a gateway is told them.</param>
    /// <param name="now">When it is sent; it is signed with the body, so that an old message cannot be sent again by somebody else.</param>
    public static HttpRequestMessage For(NoticeChannel channel, StoredOut message, IReadOnlyList<string> to, Instant now)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(BodyOf(channel.Kind, message, to), Format);
        var request = new HttpRequestMessage(HttpMethod.Post, channel.Address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        request.Headers.Add(IdHeader, message.Id);
        if (channel.Secret.Length == 0) return request;
        var stamp = (now.Microseconds / 1_000_000).ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.UTF8.GetBytes(stamp + "."), .. body];
        request.Headers.Add(TimeHeader, stamp);
        request.Headers.Add(SignatureHeader, "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(channel.Secret, signed)));
        return request;
    }

    private static object BodyOf(ChannelKind kind, StoredOut m, IReadOnlyList<string> to)
    {
        var urgency = m.Urgent == 1 ? "urgent" : "normal";
        return kind switch
        {
            ChannelKind.WeCom => new { msgtype = "text", text = new { content = $"{(m.Urgent == 1 ? "【紧急】" : "")}{m.Chinese}\n案号 {Show.ShortNumber(m.Number)}" } },
            ChannelKind.Sms => new { m.Id, m.Number, title = m.Chinese, titleEnglish = m.English, urgency, m.Topic, to },
            _ => new { m.Id, m.Number, title = m.Chinese, titleEnglish = m.English, urgency, m.Topic },
        };
    }
}
