namespace Vicinal.Measures.Simulating.Texts;

/// <summary>The texts of measures tried on other places, and of proposed effects, in every language of the interface.</summary>
internal sealed class SimulatingTexts;
