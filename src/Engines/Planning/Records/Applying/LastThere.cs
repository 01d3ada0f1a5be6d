namespace Vicinal.Planning.Records.Applying;

/// <summary>When something was there for somebody for the last time.</summary>
internal static class LastThere
{
    public static DateOnly? Of(AppliesQuestion question, IEnumerable<MeasureRecord> records) => records
        .Select(record => LastDays.Of(record).Where(day => day < question.On).OrderDescending().Select(day => (DateOnly?)day).FirstOrDefault(day => Answering.IsThere(question with { On = day!.Value }, record)))
        .Max();
}
