using Gridloom.Domain;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Budget.Surveys;

/// <summary>The questionnaires of a district (问卷清单).</summary>
/// <param name="NewHref">Null for who may not make any.</param>
public sealed record SurveyListModel(IReadOnlyList<SurveyListRow> Rows, Instant CutOff, string? NewHref);

/// <summary>One questionnaire of the list.</summary>
public sealed record SurveyListRow(string Title, string Href, string Audience, string Window, (string Text, Tone Tone) State, string Answers)
{
    public required string Strict { get; init; }

    public required string Neutral { get; init; }

    public required string Way { get; init; }

    public bool Demo { get; init; }
}

/// <summary>The form of a questionnaire (编制问卷).</summary>
/// <param name="Seen">The version that it was drawn from; 0 for a new one.</param>
public sealed record SurveyFormModel(string Heading, string Action, string BackHref, string Key, long Seen)
{
    public Field Title { get; init; } = Field.Blank;

    public Field Audience { get; init; } = Field.Blank;

    public Field Intro { get; init; } = Field.Blank;

    public Field FirstDay { get; init; } = Field.Blank;

    public Field LastDay { get; init; } = Field.Blank;

    public Field Way { get; init; } = Field.Blank;

    public IReadOnlyList<Choice> Ways { get; init; } = [];

    public IReadOnlyList<Choice> Kinds { get; init; } = [];

    public IReadOnlyList<SurveyQuestionForm> Questions { get; init; } = [];

    public FormError? Error { get; init; }
}

/// <summary>One block of the form.</summary>
/// <param name="Open">Something stands in it, or it is the next to be filled in.</param>
public sealed record SurveyQuestionForm(int Number, Field Kind, Field Wording, Field Choices, bool Optional, bool Open);

/// <summary>A questionnaire with its results, and what may be done with it (问卷页).</summary>
public sealed record SurveyModel
{
    public required string Title { get; init; }

    public required string Audience { get; init; }

    public required string Intro { get; init; }

    public required string Window { get; init; }

    public required string Way { get; init; }

    public required (string Text, Tone Tone) State { get; init; }

    public string? CloseReason { get; init; }

    public bool Demo { get; init; }

    public bool Draft { get; init; }

    /// <summary>What the way of answering can prove.</summary>
    public required string Proves { get; init; }

    public required Instant CutOff { get; init; }

    public required string Answers { get; init; }

    public string AnswersHref { get; init; } = "";

    /// <summary>All questions of satisfaction together; null when there is none.</summary>
    public SurveyRatesModel? Together { get; init; }

    public IReadOnlyList<SurveyQuestionModel> Questions { get; init; } = [];

    public string XlsxHref { get; init; } = "";

    public string CsvHref { get; init; } = "";

    /// <summary>The public address, and its QR code; null for a draft.</summary>
    public SurveyLink? Link { get; init; }

    /// <summary>Null for who only reads.</summary>
    public SurveyActs? Acts { get; init; }

    public FormError? Error { get; init; }
}

/// <summary>Where a questionnaire is answered.</summary>
public sealed record SurveyLink(string Url, QrCode Code);

/// <summary>Both rates, each with its two numbers and their rows; the rates are — while nobody has answered.</summary>
public sealed record SurveyRatesModel(string Strict, string Neutral, SurveyNumber StrictCount, SurveyNumber NeutralCount, SurveyNumber Valid);

/// <param name="Href">The rows that the number counts; null for who does not see rows.</param>
public sealed record SurveyNumber(string Digits, string? Href);

/// <summary>A question with its results.</summary>
/// <param name="Rates">Null but for a question of satisfaction.</param>
public sealed record SurveyQuestionModel(long Number, string Wording, string Kind, bool Optional, SurveyRatesModel? Rates, IReadOnlyList<SurveyBar> Bars, SurveyNumber Valid);

/// <summary>How often a question was answered so.</summary>
/// <param name="Percent">Of the question's replies, 0 to 100.</param>
public sealed record SurveyBar(string Name, SurveyNumber Count, string Share, int Percent);

/// <summary>What an officer may do with a questionnaire; each null when it may not be done now.</summary>
public sealed record SurveyActs(string Key, string Seen)
{
    public string? EditHref { get; init; }

    public string? OpenAction { get; init; }

    public string? DiscardAction { get; init; }

    public string? CloseAction { get; init; }

    public Field Reason { get; init; } = Field.Blank;

    public string? SlipsAction { get; init; }

    public Field Slips { get; init; } = Field.Blank;

    /// <summary>How many there are.</summary>
    public long SlipCount { get; init; }

    public string? SlipsHref { get; init; }
}

/// <summary>The rows that a number counts (作答明细).</summary>
public sealed record SurveyRowsModel
{
    public required string Survey { get; init; }

    public required string SurveyHref { get; init; }

    /// <summary>What the rows are: question and answers.</summary>
    public required string Told { get; init; }

    public required Instant CutOff { get; init; }

    public required long Total { get; init; }

    public IReadOnlyList<string> Head { get; init; } = [];

    /// <summary>The first cell is the row's number.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows { get; init; } = [];


    public string? PreviousHref { get; init; }

    public string? NextHref { get; init; }
}

/// <summary>A sheet of slips to be printed and cut (答题码打印页).</summary>
public sealed record SurveySlipsModel(string Title, string SurveyHref, string Centre, long Total, IReadOnlyList<SurveySlip> Slips)
{
    public string Audience { get; init; } = "";

    public string LastDay { get; init; } = "";

    public string Place { get; init; } = "";

    public string? PreviousHref { get; init; }

    public string? NextHref { get; init; }
}

/// <summary>One slip.</summary>
public sealed record SurveySlip(string Number, string Code, QrCode Picture);
