using Gridloom.Domain.Budget.Families;
using Gridloom.Server.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Gridloom.Server.Budget.Publishing;

/// <summary>The page that goes out (公开页).</summary>
/// <param name="Published">On which day, and whose.</param>
/// <param name="Workbook">What the link to the workbook says.</param>
public sealed record PublishedPageModel(FamilySheet Sheet, string Style, string Published, string WorkbookHref, string Workbook);

/// <summary>Writes the page that goes out (公开页成文): in Chinese, whoever asks for it, and with its style within itself.</summary>
internal sealed class PublishedPageWriter(IServiceProvider services, Assets assets, ILoggerFactory logs)
{
    public const string Style = "sheet.css";

    public async Task<byte[]> Write(FamilySheet sheet, string unit, DateOnly day, string id)
    {
        var model = new PublishedPageModel(sheet, assets.Text(Style), FormattableString.Invariant($"{unit} · 公开日期：{day:yyyy年M月d日}"), id + ".xlsx", "下载表格（XLSX）");
        await using var scope = services.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, logs);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<PublishedPage>(ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(PublishedPage.Of)] = model }))).ToHtmlString());
        return System.Text.Encoding.UTF8.GetBytes(html);
    }
}
