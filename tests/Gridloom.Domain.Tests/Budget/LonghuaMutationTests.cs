using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Gridloom.Domain.Budget;

namespace Gridloom.Domain.Tests.Budget;

/// <summary>
/// What one damage may do to a document: nothing, exactly what was touched, or a refusal that names the place. Never an exception,
/// and never a quiet change somewhere else.
/// </summary>
public sealed partial class LonghuaMutationTests
{
    private const int Rounds = 1500;
    private static readonly string[] Garbage = ["", "？", "胡言乱语", "12", "100%", "不适用", "-1", "1,00", "9".PadLeft(30, '9'), "2021-02-30", "2021/6/30", "\0", "\u001b[0m", "\uFFFD", " 数量 ", "一级指标"];

    public enum Source
    {
        Sample,
        Published,
    }

    [Theory]
    [InlineData(Source.Sample, 20211)]
    [InlineData(Source.Published, 20212)]
    public void A_garbled_cell_changes_its_own_field_or_is_named(Source source, ulong seed)
    {
        var lines = Lines(source);
        var before = BudgetModel.Fields(BudgetModel.Read(Joined(lines)));
        var cells = lines.SelectMany(line => line.Split('\t')).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            var dice = new Dice(seed + (ulong)round);
            var line = dice.Below(lines.Length);
            var row = lines[line].Split('\t');
            var column = dice.Below(row.Length);
            row[column] = dice.Below(2) == 0 ? Garbage[dice.Below(Garbage.Length)] : cells[dice.Below(cells.Length)];
            CheckCell(before, Exchanged(lines, line, string.Join('\t', row)), line + 1, row[column], $"seed {seed + (ulong)round}");
        }
    }

    [Theory]
    [InlineData(Source.Sample)]
    [InlineData(Source.Published)]
    public void Every_blanked_cell_is_harmless_or_named(Source source)
    {
        var lines = Lines(source);
        var before = BudgetModel.Fields(BudgetModel.Read(Joined(lines)));
        for (var line = 0; line < lines.Length; line++)
            for (var column = 0; column < lines[line].Split('\t').Length; column++)
            {
                var row = lines[line].Split('\t');
                row[column] = "";
                CheckUnmoved(before, Exchanged(lines, line, string.Join('\t', row)), line + 1, $"line {line + 1}, column {column + 1} blanked");
            }
    }

    [Theory]
    [InlineData(Source.Sample)]
    [InlineData(Source.Published)]
    public void Every_tab_added_or_lost_is_harmless_or_named(Source source)
    {
        var lines = Lines(source);
        var before = BudgetModel.Fields(BudgetModel.Read(Joined(lines)));
        for (var line = 0; line < lines.Length; line++)
            for (var at = 0; at < lines[line].Length; at++)
            {
                if (lines[line][at] != '\t') continue;
                CheckUnmoved(before, Exchanged(lines, line, lines[line].Remove(at, 1)), line + 1, $"line {line + 1}, tab {at} lost");
                CheckUnmoved(before, Exchanged(lines, line, lines[line].Insert(at, "\t")), line + 1, $"line {line + 1}, tab {at} doubled");
            }
    }

    [Theory]
    [InlineData(Source.Sample)]
    [InlineData(Source.Published)]
    public void Every_removed_line_costs_one_indicator_at_most_or_is_named(Source source)
    {
        var lines = Lines(source);
        var before = Rows(BudgetModel.Read(Joined(lines)));
        for (var line = 0; line < lines.Length; line++)
        {
            var told = $"line {line + 1} removed";
            if (BudgetReading.Read(Joined([.. lines.Where((_, index) => index != line)])).Succeeded(out var read, out var refused))
            {
                var after = Rows(read);
                var first = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
                (before.Count - after.Count).ShouldBe(lines[line].Trim().Length == 0 ? 0 : 1, told);
                before.Where((_, index) => before.Count == after.Count || index != first).ShouldBe(after, told);
            }
            else
            {
                Places(refused).ShouldContain(place => place.First <= line + 2 && place.Last >= line, told);
            }
        }
    }

    [Theory]
    [InlineData(Source.Sample, 31)]
    [InlineData(Source.Published, 32)]
    public void Any_bytes_at_all_are_answered_without_an_exception(Source source, ulong seed)
    {
        var bytes = Encoding.UTF8.GetBytes(Joined(Lines(source)));
        for (var round = 0; round < Rounds / 10; round++)
        {
            var dice = new Dice(seed + (ulong)round);
            var damaged = bytes[..dice.Below(bytes.Length)];
            for (var hit = 0; hit < 3 && damaged.Length > 0; hit++) damaged[dice.Below(damaged.Length)] = (byte)dice.Below(256);
            Should.NotThrow(() => BudgetReading.Read(damaged).Succeeded(out _, out _), $"seed {seed + (ulong)round}");
        }
    }

    private static void CheckCell(List<(string Field, string? Value)> before, string text, int line, string cell, string told)
    {
        told += $": line {line} holds “{cell}”";
        if (!BudgetReading.Read(text).Succeeded(out var read, out var refused))
        {
            Places(refused).ShouldContain(place => place.First <= line && place.Last >= line, told);
            return;
        }
        var after = BudgetModel.Fields(read);
        after.Count.ShouldBe(before.Count, told);
        var changed = before.Zip(after).Where(pair => pair.First != pair.Second).Select(pair => pair.Second).ToList();
        changed.Count.ShouldBeLessThanOrEqualTo(1, told);
        foreach (var (field, value) in changed)
            value.ShouldBe(field.EndsWith("start", StringComparison.Ordinal) || field.EndsWith("end", StringComparison.Ordinal) ? Iso(cell) : cell.Trim(), told);
    }

    private static void CheckUnmoved(List<(string Field, string? Value)> before, string text, int line, string told)
    {
        if (BudgetReading.Read(text).Succeeded(out var read, out var refused)) BudgetModel.Fields(read).SequenceEqual(before).ShouldBeTrue(told);
        else Places(refused).ShouldContain(place => place.First <= line && place.Last >= line, told);
    }

    private static List<string> Rows(BudgetDocument document) =>
        [.. document.Projects.SelectMany(project => project.Indicators.Select(row => $"{project with { Indicators = [] }} {row}"))];

    private static string Iso(string date) =>
        DateOnly.Parse(date, CultureInfo.InvariantCulture).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Joined(string[] lines) => string.Join('\n', lines);

    private static string Exchanged(string[] lines, int line, string text)
    {
        var copy = (string[])lines.Clone();
        copy[line] = text;
        return Joined(copy);
    }

    private static string[] Lines(Source source) =>
        source == Source.Sample ? SampleForms.Lines : Encoding.UTF8.GetString(SharedSeeds.Longhua()).Split('\n');

    /// <summary>Every place that a refusal names: where each fault stands, and the line that a duplicate repeats.</summary>
    private static IEnumerable<(int First, int Last)> Places(Problem refused) => refused.Errors.SelectMany(error =>
    {
        error.Chinese.ShouldStartWith("第 ");
        return PlaceText().Matches(error.Chinese).Select(place => (Number(place.Groups[1]), Number(place.Groups[place.Groups[2].Success ? 2 : 1])));
    });

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("第 ([0-9]+)(?:–([0-9]+))? 行", RegexOptions.NonBacktracking)]
    private static partial Regex PlaceText();

    /// <summary>SplitMix64: small, and the same numbers for a seed on every machine.</summary>
    private sealed class Dice(ulong seed)
    {
        private ulong state = seed;

        public int Below(int bound)
        {
            unchecked
            {
                var mixed = state += 0x9E3779B97F4A7C15;
                mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
                mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
                return (int)((mixed ^ (mixed >> 31)) % (ulong)bound);
            }
        }
    }
}
