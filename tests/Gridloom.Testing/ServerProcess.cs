using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace Gridloom.Testing;

/// <summary>The real server as a process of its own, that a test may kill. What it prints is kept.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private const string ReadyMark = "Ready: ";
    private const int Terminate = 15;

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan EndLimit = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly StringBuilder log = new();
    private readonly StringBuilder answer = new();
    private readonly TaskCompletionSource<Uri> ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServerProcess(Process process) => this.process = process;

    /// <summary>Where it answers; known once it is started.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>What it wrote to stderr so far.</summary>
    public string Log => Read(log);

    /// <summary>What it wrote to stdout so far.</summary>
    public string Output => Read(answer);

    /// <summary>Starts <c>gridloom serve</c> and waits until it is ready.</summary>
    public static async Task<ServerProcess> Serve(IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var server = Launch(["serve", "--port", "0", .. arguments], environment);
        try
        {
            server.Address = await server.ready.Task.WaitAsync(StartLimit);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs another command to its end and returns what it printed.</summary>
    public static async Task<string> Run(IEnumerable<string> arguments)
    {
        await using var command = Launch(arguments, null);
        await command.End();
        return command.process.ExitCode == 0 ? command.Output : throw new InvalidOperationException($"The command ended with {command.process.ExitCode}: {command.Log}");
    }

    /// <summary>A client with a cookie jar of its own that follows no redirect.</summary>
    public HttpClient NewBrowser() => new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Address };

    /// <summary>Ends it as a power cut would: at once, with nothing written any more (SIGKILL).</summary>
    public async Task Kill()
    {
        process.Kill();
        await End();
    }

    /// <summary>Asks it to stop and waits until it has (SIGTERM).</summary>
    public async Task Stop()
    {
        _ = kill(process.Id, Terminate);
        await End();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) await Kill();
        process.Dispose();
    }

    private static ServerProcess Launch(IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "Gridloom.Server"), arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        var launched = new ServerProcess(new Process { StartInfo = start, EnableRaisingEvents = true });
        launched.Follow();
        return launched;
    }

    private void Follow()
    {
        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(log, line.Data);
        process.Exited += (_, _) => ready.TrySetException(new InvalidOperationException($"The server ended before it was ready: {Log}"));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    private void Take(string? line)
    {
        Keep(answer, line);
        if (line?.StartsWith(ReadyMark, StringComparison.Ordinal) == true) ready.TrySetResult(new Uri(line[ReadyMark.Length..]));
    }

    private async Task End()
    {
        using var limit = new CancellationTokenSource(EndLimit);
        await process.WaitForExitAsync(limit.Token);
    }

    private static void Keep(StringBuilder text, string? line)
    {
        lock (text) text.AppendLine(line);
    }

    private static string Read(StringBuilder text)
    {
        lock (text) return text.ToString();
    }

    [DllImport("libc")]
    private static extern int kill(int process, int signal);
}
