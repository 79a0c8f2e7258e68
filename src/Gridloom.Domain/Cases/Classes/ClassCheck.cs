namespace Gridloom.Domain.Cases.Classes;

/// <summary>Looks over a version before it comes into force (检查目录): codes, limits, doubled lines, classes that say two things, classes without a condition.</summary>
public static class ClassCheck
{
    /// <returns>With any of these it does not come into force.</returns>
    public static IReadOnlyList<Problem> Review(IReadOnlyList<ClassLine> lines, ClassGround ground)
    {
        if (lines.Count == 0) return [ClassProblems.NoLines];
        var faults = new List<Problem>();
        foreach (var line in lines)
        {
            if (!ClassInput.Of(line).Read(ground).Succeeded(out _, out var refused)) faults.Add(ClassProblems.InLine(line.Code, refused));
        }
        faults.AddRange(lines.GroupBy(static l => l.Code, StringComparer.Ordinal).Where(static same => same.Count() > 1).Select(static same => ClassProblems.LineTwice(same.Key)));
        var classes = lines.GroupBy(static l => l.Class, StringComparer.Ordinal).ToList();
        faults.AddRange(classes.Where(static of => of.Select(static l => l.Of).Distinct().Count() > 1).Select(static of => ClassProblems.ClassDiffers(of.Key)));
        faults.AddRange(classes.Where(static of => of.Count() > 1 && of.Any(static l => l.Condition.Length == 0)).Select(static of => ClassProblems.ConditionMissing(of.Key)));
        faults.AddRange(Names(classes.ConvertAll(static of => of.First())));
        faults.AddRange(Codes(classes.Select(static of => ClassCode.Read(of.Key)).OfType<ClassCode>(), ground));
        return faults;
    }

    /// <summary>The first class that a district may add to a major class (下一个自增小类); null when all are taken.</summary>
    public static ClassCode? NextOwn(ClassKind kind, string major, IEnumerable<ClassLine> lines, ClassGround ground)
    {
        var taken = lines.Select(static l => ClassCode.Read(l.Class)).Where(c => c?.Major == major).Select(static c => c!.Minor).ToHashSet();
        var free = ground.FreeMinors(major).Where(minor => !taken.Contains(minor)).ToList();
        return free.Count == 0 ? null : new(kind, major, free[0]);
    }

    private static IEnumerable<Problem> Names(List<ClassLine> classes)
    {
        foreach (var same in classes.GroupBy(static c => (ClassCode.KindOf(c.Class), c.Of.Major, c.Of.Name)).Where(static same => same.Count() > 1))
            yield return ClassProblems.NameTwice(same.Key.Name, same.First().Class, same.ElementAt(1).Class);
        foreach (var major in classes.GroupBy(static c => c.Class[..^2], StringComparer.Ordinal))
        {
            var names = major.Select(static c => c.Of.Major).Distinct(StringComparer.Ordinal).ToList();
            if (names.Count > 1) yield return ClassProblems.MajorDiffers(major.Key, names[0], names[1]);
        }
    }

    // What a district adds must never meet what a later standard brings: new major classes from 21 on, new classes of a standard one from 99 down.
    private static IEnumerable<Problem> Codes(IEnumerable<ClassCode> classes, ClassGround ground)
    {
        foreach (var own in classes.Where(c => !ground.IsStandard(c)).GroupBy(static c => c.Major, StringComparer.Ordinal))
        {
            var first = own.First();
            if (!ground.IsStandardMajor(own.Key))
            {
                if (first.MajorNumber < ClassCode.FirstOwnMajor) yield return ClassProblems.MajorTooLow(own.Key);
                continue;
            }
            var expected = ground.FreeMinors(own.Key).Take(own.Count()).ToList();
            foreach (var wrong in own.Where(c => !expected.Contains(c.Minor)))
                yield return ClassProblems.NotCountedDown(wrong.ToString(), (first with { Minor = expected.First(minor => own.All(c => c.Minor != minor)) }).ToString());
        }
    }
}
