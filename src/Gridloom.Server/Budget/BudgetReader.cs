using Gridloom.Server.Storage;

namespace Gridloom.Server.Budget;

/// <summary>Reads targets and values of a district.</summary>
internal sealed class BudgetReader(Store store)
{
    public sealed record InProject(StoredIndicator Indicator, StoredProject Project, StoredDocument Document);

    /// <summary>Newest year first.</summary>
    public Task<List<StoredDocument>> Documents(string district, CancellationToken stop) => store.List<StoredDocument>(
        $"select {StoredDocument.Columns} from budget_document d where d.district = @district order by d.target_year desc, d.unit, d.id", new { district }, stop);

    /// <summary>The projects of a year in the order of their documents.</summary>
    public Task<List<StoredProject>> Projects(string district, long year, CancellationToken stop) => store.List<StoredProject>(
        $"""
        select {StoredProject.Columns} from budget_project p join budget_document d on d.district = p.district and d.id = p.document
        where p.district = @district and d.target_year = @year and p.whole_unit = 0 and p.gone = 0 order by d.unit, d.id, p.ordinal
        """, new { district, year }, stop);

    /// <summary>The units as a whole that have targets for a year; their indicators are found like a project's.</summary>
    public Task<List<StoredProject>> WholeUnits(string district, long year, CancellationToken stop) => store.List<StoredProject>(
        $"""
        select {StoredProject.Columns} from budget_project p join budget_document d on d.district = p.district and d.id = p.document
        where p.district = @district and d.target_year = @year and p.whole_unit = 1 and p.gone = 0 order by d.unit, d.id
        """, new { district, year }, stop);

    /// <summary>The main tasks of a unit as a whole.</summary>
    public Task<List<StoredTask>> Tasks(string district, string project, CancellationToken stop) => store.List<StoredTask>(
        $"select {StoredTask.Columns} from budget_task k where k.district = @district and k.project = @project order by k.ordinal", new { district, project }, stop);

    /// <summary>The indicators of all projects, and units as a whole, of a year.</summary>
    public Task<List<StoredIndicator>> IndicatorsOfYear(string district, long year, CancellationToken stop) => store.List<StoredIndicator>(
        $"""
        select {StoredIndicator.Columns} from budget_indicator i join budget_project p on p.district = i.district and p.id = i.project
            join budget_document d on d.district = p.district and d.id = p.document
        where i.district = @district and d.target_year = @year and i.gone = 0 order by i.project, i.ordinal
        """, new { district, year }, stop);

    public Task<List<StoredIndicator>> Indicators(string district, string project, CancellationToken stop) => store.List<StoredIndicator>(
        $"select {StoredIndicator.Columns} from budget_indicator i where i.district = @district and i.project = @project and i.gone = 0 order by i.ordinal", new { district, project }, stop);

    /// <summary>Null when the district has no such project.</summary>
    public async Task<(StoredProject Project, StoredDocument Document)?> FindProject(string district, string id, CancellationToken stop)
    {
        var project = await store.Find<StoredProject>($"select {StoredProject.Columns} from budget_project p where p.district = @district and p.id = @id", new { district, id }, stop);
        if (project is null) return null;
        var document = await store.Find<StoredDocument>($"select {StoredDocument.Columns} from budget_document d where d.district = @district and d.id = @Document", new { district, project.Document }, stop);
        return (project, document!);
    }

    /// <summary>Null when the district has no such indicator.</summary>
    public async Task<InProject?> FindIndicator(string district, string id, CancellationToken stop)
    {
        var indicator = await store.Find<StoredIndicator>($"select {StoredIndicator.Columns} from budget_indicator i where i.district = @district and i.id = @id", new { district, id }, stop);
        if (indicator is null) return null;
        var (project, document) = (await FindProject(district, indicator.Project, stop))!.Value;
        return new(indicator, project, document);
    }

    /// <summary>What was entered for an indicator, newest first.</summary>
    public Task<List<StoredValue>> Values(string district, string indicator, CancellationToken stop) => store.List<StoredValue>(
        $"select {StoredValue.Columns} from budget_value v where v.district = @district and v.indicator = @indicator order by v.version desc", new { district, indicator }, stop);

    /// <summary>The newest value of each indicator of a year that has one.</summary>
    public Task<List<StoredValue>> NewestValuesOfYear(string district, long year, CancellationToken stop) => store.List<StoredValue>(
        $"""
        select {StoredValue.Columns} from budget_value v join budget_indicator i on i.district = v.district and i.id = v.indicator and i.version = v.version
            join budget_project p on p.district = i.district and p.id = i.project join budget_document d on d.district = p.district and d.id = p.document
        where v.district = @district and d.target_year = @year
        """, new { district, year }, stop);

    /// <summary>Of each indicator of a project the newest value that does not reach beyond a day.</summary>
    /// <param name="day">Included.</param>
    public async Task<List<StoredValue>> ValuesAsOf(string district, string project, DateOnly day, CancellationToken stop)
    {
        var all = await store.List<StoredValue>(
            $"""
            select {StoredValue.Columns} from budget_value v join budget_indicator i on i.district = v.district and i.id = v.indicator
            where v.district = @district and i.project = @project and v.as_of <= @day
            """, new { district, project, day = Ui.Show.Day(day) }, stop);
        return [.. all.GroupBy(value => value.Indicator, StringComparer.Ordinal).Select(values => values.MaxBy(value => value.Version)!)];
    }

    /// <summary>The newest value of each indicator of a project that has one.</summary>
    public Task<List<StoredValue>> NewestValues(string district, string project, CancellationToken stop) => store.List<StoredValue>(
        $"""
        select {StoredValue.Columns} from budget_value v join budget_indicator i on i.district = v.district and i.id = v.indicator and i.version = v.version
        where v.district = @district and i.project = @project
        """, new { district, project }, stop);
}
