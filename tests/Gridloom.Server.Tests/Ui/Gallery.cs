using Gridloom.Server.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Gridloom.Server.Tests.Ui;

/// <summary>Renders page bodies outside a server: to check their markup, and to look at them.</summary>
internal static class Gallery
{
    public static async Task<string> Render(Type page, PageFrame frame, object model, Words words)
    {
        var services = new ServiceCollection().AddSingleton(words).AddSingleton(StandInAssets.Load()).BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { ["Frame"] = frame, ["Model"] = model });
            var root = await renderer.RenderComponentAsync(page, parameters);
            return root.ToHtmlString();
        });
    }
}
