using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Gridloom.Domain.Cases.Kinds;
using Gridloom.Domain.Text;

namespace Gridloom.Domain.Emergency;

/// <summary>A shelter as somebody typed it, or as a row of a file has it (避难场所填报).</summary>
public sealed record ShelterInput(string? Code, string? Area, string? Name, string? Place, string? Kind, string? Capacity, string? Size, string? Manager, string? Phone, string? State, string? Inspected);

/// <summary>By what a shelter is checked (避难场所底数).</summary>
/// <param name="Areas">Codes of the streets and communities in which whoever asks may write.</param>
/// <param name="Today">No inspection was later.</param>
public sealed record ShelterGround(EmergencyLists Lists, IReadOnlySet<string> Areas, DateOnly Today);

/// <summary>What a shelter must be (避难场所检查).</summary>
public static partial class ShelterCheck
{
    /// <summary>Characters.</summary>
    public const int CodeMax = 20, NameMax = 60, PlaceMax = 100, ManagerMax = 60, NoteMax = 500, ReasonMax = 200;

    /// <summary>People.</summary>
    public const long CapacityMax = 1_000_000;

    /// <summary>Square metres.</summary>
    public const long SizeMax = 10_000_000;

    private static readonly string[] Days = ["yyyy-MM-dd", "yyyy-M-d", "yyyy/M/d", "yyyy-MM-dd HH:mm:ss", "yyyy/M/d H:mm:ss", "yyyy年M月d日"];

    /// <summary>The shelter, or every fault that it has.</summary>
    public static Outcome<Shelter> Read(ShelterInput typed, ShelterGround ground)
    {
        var faults = new List<Problem>();
        T? Take<T>(Outcome<T> read)
            where T : notnull
        {
            if (read.Succeeded(out var value, out var refused)) return value;
            faults.Add(refused);
            return default;
        }

        var code = Take(ReadCode(typed.Code));
        var area = Take<string>(typed.Area is { } a && ground.Areas.Contains(a.Trim()) ? a.Trim() : EmergencyProblems.NoArea);
        var (name, place) = (Take(OpenText.Need(typed.Name, NameMax, ShelterProblems.NoName)), Take(OpenText.Need(typed.Place, PlaceMax, ShelterProblems.NoPlace)));
        var kind = Take(ReadWord(ground.Lists.Shelters, typed.Kind, ShelterProblems.NoKind));
        var capacity = Take(ReadNumber(typed.Capacity, CapacityMax, ShelterProblems.CapacityUnreadable));
        var size = string.IsNullOrWhiteSpace(typed.Size) ? (long?)null : Take(ReadNumber(typed.Size, SizeMax, ShelterProblems.SizeUnreadable));
        var (manager, phone) = (Take(OpenText.Need(typed.Manager, ManagerMax, ShelterProblems.NoManager)), Take(OfficePhone.Read(typed.Phone)));
        var state = Take(ReadWord(ground.Lists.States, typed.State, ShelterProblems.NoState));
        var inspected = string.IsNullOrWhiteSpace(typed.Inspected) ? (DateOnly?)null : Take(ReadDay(typed.Inspected, ground.Today, ShelterProblems.InspectedUnreadable));
        return faults.Count > 0 ? Problem.Of(faults) : new Shelter(code!, area!, name!, place!, kind!, capacity, size, manager!, phone!, state!, inspected);
    }

    /// <summary>The code in capitals, so that one shelter has one code however it is typed.</summary>
    public static Outcome<string> ReadCode(string? typed) =>
        Typed.Clean(typed) is { } text && Code().IsMatch(text.Normalize(NormalizationForm.FormKC)) ? text.Normalize(NormalizationForm.FormKC).ToUpperInvariant() : ShelterProblems.NoCode;

    /// <summary>The word's code; it may be given by that or by its name.</summary>
    public static Outcome<string> ReadWord(IReadOnlyList<KindWord> list, string? typed, Problem missing) =>
        list.FirstOrDefault(w => w.Code == typed?.Trim() || w.Name == typed?.Trim()) is { } word ? word.Code : missing;

    /// <summary>A day as forms and spreadsheets write it, no later than today.</summary>
    public static Outcome<DateOnly> ReadDay(string? typed, DateOnly today, Problem fault) =>
        DateOnly.TryParseExact(typed?.Trim(), Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day <= today && day.Year >= 1949 ? day : fault;

    private static Outcome<long> ReadNumber(string? typed, long most, Problem fault)
    {
        var digits = (typed ?? "").Normalize(NormalizationForm.FormKC).Replace(",", "", StringComparison.Ordinal).Trim();
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most ? number : fault;
    }

    [GeneratedRegex(@"\A[A-Za-z0-9-]{1,20}\z", RegexOptions.None, 1000)]
    private static partial Regex Code();
}
