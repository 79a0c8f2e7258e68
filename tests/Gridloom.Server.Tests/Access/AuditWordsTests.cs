using System.Reflection;
using System.Runtime.CompilerServices;
using Gridloom.Domain.Access;
using Gridloom.Server.Access;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Tests.Access;

/// <summary>Every kind of event has words on the audit page.</summary>
public sealed class AuditWordsTests
{
    private sealed record Unspoken : Event
    {
        public override string Kind => "test.unspoken";

        public override string Subject => "";
    }

    [Fact]
    public void Every_kind_of_event_has_words()
    {
        var kinds = Kinds(typeof(Event).Assembly, typeof(AuditWords).Assembly).ToList();
        kinds.ShouldContain("account.disabled");
        kinds.ShouldContain("account.enabled");
        kinds.ShouldContain("case.void-refused");
        kinds.Where(kind => AuditWords.Of(kind, Words.Chinese) == kind).ShouldBeEmpty();
    }

    [Fact]
    public void A_kind_without_words_is_seen() =>
        Kinds(typeof(AuditWordsTests).Assembly).Where(kind => AuditWords.Of(kind, Words.Chinese) == kind).ShouldContain("test.unspoken");

    [Fact]
    public void Each_language_says_its_own() =>
        AuditWords.All.ShouldAllBe(w => w.Chinese.Any(c => c > '\u3400') && w.English.All(c => c < '\u3400'));

    // A kind may depend on a flag, as that of a switched account does, or on an enum, as that of an act on a case: each value is tried.
    private static IEnumerable<string> Kinds(params Assembly[] assemblies) =>
        from type in assemblies.SelectMany(a => a.GetTypes())
        where type.IsSubclassOf(typeof(Event)) && !type.IsAbstract
        from kind in KindsOf(type)
        select kind;

    private static IEnumerable<string> KindsOf(Type type)
    {
        var fields = type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic).Where(f => f.FieldType == typeof(bool) || f.FieldType.IsEnum).ToList();
        yield return ((Event)RuntimeHelpers.GetUninitializedObject(type)).Kind;
        foreach (var field in fields)
        {
            foreach (var value in field.FieldType.IsEnum ? Enum.GetValues(field.FieldType).Cast<object>() : [true])
            {
                var made = (Event)RuntimeHelpers.GetUninitializedObject(type);
                field.SetValue(made, value);
                yield return made.Kind;
            }
        }
    }
}
