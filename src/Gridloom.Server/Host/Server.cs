using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text.Encodings.Web;
using Gridloom.Server.Access;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Gridloom.Server.Host;

/// <summary>Puts one server together (组装). Everything that runs anywhere, in production or under test, is built here.</summary>
internal static class ServerHost
{
    /// <summary>Bytes of a JSON body: a description of the greatest length, escaped, several times over.</summary>
    private const long JsonLimit = 256 * 1024;

    /// <param name="change">What a test replaces: the clock, the divisions.</param>
    public static WebApplication Build(ServerOptions options, Action<IServiceCollection>? change = null)
    {
        if (!IPAddress.IsLoopback(options.Bind) && options.Certificate is null && !options.BehindProxy)
            throw new CommandRefused("要在本机以外监听，须给出 --certificate，或在反向代理之后加 --behind-proxy。");
        if (options.Certificate is not null && options.BehindProxy) throw new CommandRefused("--certificate 与 --behind-proxy 只能二选一。");
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, ApplicationName = "Gridloom.Server" });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Listen(kestrel, options));
        builder.Services.AddRoutingCore();
        AddLogging(builder.Logging, options);
        AddStorage(builder.Services, options);
        AddWeb(builder.Services, options);
        Modules.Add(builder.Services);
        Telemetry.Add(builder.Services);
        change?.Invoke(builder.Services);

        var app = builder.Build();
        if (options.BehindProxy) app.UseForwardedHeaders();
        app.Use(Headers.Write);
        app.UseMiddleware<Faults>();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseMiddleware<Gatekeeper>();
        app.Use((http, next) => PostedForm.Filter(http, _ => next(http)));
        Modules.Map(new Doors(app.MapGroup("/api/v1").WithMetadata(new RequestSizeLimitAttribute(JsonLimit)), app.MapGroup("")));
        return app;
    }

    /// <summary>Brings the schema up to date; to be called before the start, by whoever owns the data folder.</summary>
    public static async Task Migrate(IServiceProvider services, CancellationToken stop)
    {
        // The keys are made now, not with the first personal value: where a database is, its keys are, and a backup may insist on them.
        var keys = services.GetRequiredService<KeyRing>();
        await Migrations.Run(services.GetRequiredService<Dialect>(), services.GetRequiredService<Clocks>().Now(Installation.District), stop);
        await keys.Claim(services.GetRequiredService<Dialect>(), stop);
    }

    /// <summary>The address at which a started server answers on this machine.</summary>
    public static string AddressOf(WebApplication app)
    {
        var bound = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First().Replace("[::]", "127.0.0.1", StringComparison.Ordinal));
        return $"{bound.Scheme}://127.0.0.1:{bound.Port}";
    }

    // Beyond loopback only with TLS: handhelds give camera and position to secure origins alone, and passwords must not travel in clear.
    private static void Listen(KestrelServerOptions kestrel, ServerOptions options)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = PostedForm.FormLimit;
        if (options.Certificate is { } file)
            kestrel.Listen(options.Bind, options.Port, listen => listen.UseHttps(LoadCertificate(file)));
        else
            kestrel.Listen(options.Bind, options.Port);
    }

    private static X509Certificate2 LoadCertificate(string file)
    {
        if (!File.Exists(file)) throw new CommandRefused($"没有证书文件 {file}。");
        return file.EndsWith(".pem", StringComparison.OrdinalIgnoreCase)
            ? X509Certificate2.CreateFromPemFile(file)
            : X509CertificateLoader.LoadPkcs12FromFile(file, Environment.GetEnvironmentVariable("GRIDLOOM_CERTIFICATE_PASSWORD"));
    }

    // stdout belongs to the command's answer, so the log goes to stderr; JSON lines with the request's id in their scope.
    private static void AddLogging(ILoggingBuilder logging, ServerOptions options)
    {
        logging.SetMinimumLevel(options.LogLevel);
        logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        logging.AddFilter("Microsoft.Hosting", LogLevel.Warning);
        // Its scope holds each request's path, which may be a resident's private link; Faults sets one with the request's id alone.
        logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        // It warns that its keys are not encrypted once more; they lie in a folder of mode 0700 beside our own.
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        // An expired form is everyday, and is answered with the form.
        logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);
        logging.AddJsonConsole(json =>
        {
            json.IncludeScopes = true;
            json.UseUtcTimestamp = true;
            json.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
            json.JsonWriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        });
        logging.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
    }

    private static void AddStorage(IServiceCollection services, ServerOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(DataFolder.At(options.Data));
        services.AddSingleton<Dialect>(s => options.Postgres is { } postgres
            ? new PostgresDialect(postgres)
            : new SqliteDialect(s.GetRequiredService<DataFolder>().Database));
        services.AddSingleton<Clocks>().AddSingleton<Committed>().AddSingleton(BenchSwitches.FromEnvironment());
        services.AddSingleton<Store>().AddSingleton<Turns>().AddSingleton<FileStore>();
        services.AddSingleton<LiveRooms>().AddHostedService(s => s.GetRequiredService<LiveRooms>());
        services.AddSingleton<DeliveryWorker>().AddHostedService(s => s.GetRequiredService<DeliveryWorker>());
        services.AddSingleton<JobFiles>().AddSingleton<JobWorker>().AddHostedService(s => s.GetRequiredService<JobWorker>());
        services.AddSingleton<Housekeeping>().AddHostedService(s => s.GetRequiredService<Housekeeping>());
        services.AddSingleton(s => KeyRing.Open(s.GetRequiredService<DataFolder>())).AddSingleton<FieldCipher>();
    }

    private static void AddWeb(IServiceCollection services, ServerOptions options)
    {
        services.AddDataProtection().SetApplicationName("gridloom").PersistKeysToFileSystem(new DirectoryInfo(DataFolder.At(options.Data).Keys));
        services.AddAuthentication().AddCookie(cookie =>
        {
            cookie.Cookie.Name = "gridloom";
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.ExpireTimeSpan = Sessions.Length;
            cookie.SlidingExpiration = true;
        }).AddBearerToken(bearer => bearer.BearerTokenExpiration = Sessions.Length);
        services.AddAntiforgery(form => form.Cookie.Name = "gridloom-form");
        services.AddRateLimiter(limits => Limits.Add(limits, options));
        services.AddPages(_ => Assets.Find(AppContext.BaseDirectory));
        services.AddOpenApi("v1", ApiDescription.Set);
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.Configure<Microsoft.AspNetCore.Http.Json.JsonOptions>(json => json.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
        services.Configure<ForwardedHeadersOptions>(forwarded => forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto);
        services.AddSingleton<FormKeys>().AddSingleton<Frames>().AddSingleton<Tickets>().AddSingleton<Callers>().AddSingleton<FollowLive.Stream>().AddSingleton<AboutFacts>().AddSingleton<ShowAbout.Page>();
    }
}
