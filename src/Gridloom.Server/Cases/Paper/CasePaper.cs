using Gridloom.Domain;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Domain.Text;
using Gridloom.Server.Host;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases.Paper;

/// <summary>Gathers what the forms of a case are filled in from, and makes them (出文书).</summary>
internal sealed class CasePaper(CaseCourse course, CaseReader reader, AttachmentReader attachments, CaseWords words, CaseLifecycle lifecycle, Frames frames)
{
    /// <summary>The form, or why the case has none.</summary>
    public async Task<Outcome<PaperSheet>> Make(StoredCase c, PaperForm form, CancellationToken stop) =>
        PaperNames.Refuse(c.ToFile(), form) is { } refused ? refused : PaperForms.Make(form, await Facts(c, stop));

    private async Task<PaperFacts> Facts(StoredCase c, CancellationToken stop)
    {
        var (file, events, chinese) = (c.ToFile(), await course.Read(c, stop), Words.Chinese);
        var reporter = await reader.Reporter(c, stop);
        var area = await words.AreaBelowDistrict(c);
        return new(c, file, frames.CentreOf(c.District), reporter is null ? "未留姓名和电话" : string.Join("　", new[] { Mask.Name(reporter.Name), Mask.Phone(reporter.Phone) }.OfType<string>()))
        {
            ClassName = lifecycle.Rules.Catalogue.NameOf(c.Class),
            Source = lifecycle.Rules.Catalogue.SourceName(c.Source),
            Place = string.Join("　", new[] { c.Address, area }.Where(static p => p.Length > 0)) is { Length: > 0 } place ? place : words.Position(c) ?? "",
            Unit = c.Unit is { } unit ? words.UnitName(c.District, unit) : "",
            Terms = words.Terms(file, chinese) ?? "",
            Stage = file.Stage.Chinese(),
            Course = await course.Tell(c, events, chinese, stop),
            Acts = [.. events.Select(e => e.Act).OfType<CaseActed>()],
            Attachments = await attachments.Of(c, stop),
        };
    }
}
