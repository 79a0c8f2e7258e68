using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Gridloom.Server.Ui;

/// <summary>How a route answers with a page (页面).</summary>
internal static class Pages
{
    /// <summary>Chinese stands in the page as itself, not as numbers: the page is a third of the size and its source can be read. Markup is still escaped.</summary>
    internal static readonly HtmlEncoder Readable = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Everything that pages need from the container: static components, the assets, and the words in the request's language.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services, Func<IServiceProvider, Assets> assets)
    {
        services.AddRazorComponents();
        services.AddHttpContextAccessor();
        services.AddSingleton(assets);
        services.AddSingleton(Readable);
        services.AddScoped(provider => provider.GetRequiredService<IHttpContextAccessor>().HttpContext is { } http ? Words.For(http) : Words.Chinese);
        return services;
    }

    /// <summary><c>GET /assets/{name}</c>. No account is needed: what it serves is the same for everybody and names nobody.</summary>
    public static RouteHandlerBuilder MapAssets(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/assets/{name}", (string name, Assets assets, HttpContext http) => assets.Answer(name, http) ?? Results.NotFound());

    /// <summary>Answers with a page: a component whose parameters are <c>Frame</c> and <c>Model</c>.</summary>
    public static RazorComponentResult Show<TPage>(PageFrame frame, object model, int status = StatusCodes.Status200OK)
        where TPage : IComponent =>
        new(typeof(TPage), new Dictionary<string, object?> { ["Frame"] = frame, ["Model"] = model }) { StatusCode = status, PreventStreamingRendering = true };
}
