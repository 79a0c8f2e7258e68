namespace Gridloom.Domain.Cases;

/// <summary>One class of cases (小类). Components are written <c>0103</c>, events <c>01-02</c>, as the desk reads them.</summary>
/// <param name="Code">Unique in the catalogue.</param>
/// <param name="Major">Name of the major class (大类).</param>
/// <param name="On">False for classes that may be imported but are left off on purpose.</param>
public sealed record CaseClass(string Code, bool IsEvent, string Major, string Name, bool On);

/// <summary>Where a report came from (来源).</summary>
/// <param name="FromPublic">True when residents speak through it: such a report is looked at before it is believed.</param>
public sealed record CaseSource(string Code, string Name, bool FromPublic);

/// <summary>The classes and sources in force (案件目录). A case keeps the version under which it was reported.</summary>
public sealed class CaseCatalogue(string version, IReadOnlyList<CaseClass> classes, IReadOnlyList<CaseSource> sources)
{
    private readonly Dictionary<string, CaseClass> byCode = classes.ToDictionary(c => c.Code, StringComparer.Ordinal);

    private readonly ILookup<string, CaseClass> byName = classes.Where(c => c.On).ToLookup(c => c.Name, StringComparer.Ordinal);

    public string Version => version;

    public IReadOnlyList<CaseClass> Classes => classes;

    public IReadOnlyList<CaseSource> Sources => sources;

    /// <summary>By code, or by a name that only one class has; null for a class that does not exist or is off.</summary>
    public CaseClass? FindClass(string codeOrName)
    {
        if (byCode.TryGetValue(codeOrName, out var found)) return found.On ? found : null;
        var named = byName[codeOrName].ToList();
        return named.Count == 1 ? named[0] : null;
    }

    /// <summary>By code, whether it is on or off; null for a class that does not exist.</summary>
    public CaseClass? Any(string code) => byCode.GetValueOrDefault(code);

    /// <summary>The name of a class that a case was filed under, whether or not it is still on.</summary>
    public string NameOf(string code) => byCode.TryGetValue(code, out var found) ? found.Name : code;

    public CaseSource? FindSource(string codeOrName) => sources.FirstOrDefault(s => s.Code == codeOrName || s.Name == codeOrName);
}
