using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Gridloom.Server.Host;

/// <summary>Traces and metrics (遥测) leave only when OTEL_EXPORTER_OTLP_ENDPOINT names where to. They carry routes and times, no texts.</summary>
internal static class Telemetry
{
    public static void Add(IServiceCollection services)
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT"))) return;
        var resource = ResourceBuilder.CreateDefault().AddService("gridloom");
        services.AddHostedService(_ => new Exporters(
            Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource("Microsoft.AspNetCore", "Npgsql").AddOtlpExporter().Build(),
            Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter("Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", "Npgsql").AddOtlpExporter().Build()));
    }

    private sealed class Exporters(TracerProvider traces, MeterProvider metrics) : IHostedService
    {
        public Task StartAsync(CancellationToken stop) => Task.CompletedTask;

        public Task StopAsync(CancellationToken stop)
        {
            traces.Dispose();
            metrics.Dispose();
            return Task.CompletedTask;
        }
    }
}
