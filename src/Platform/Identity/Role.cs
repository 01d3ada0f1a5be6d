namespace Vicinal.Platform.Identity;

/// <summary>What a person is to a territory, or to the whole instance.</summary>
public enum Role
{
    /// <summary>Lives or works there.</summary>
    Resident,

    /// <summary>Speaks for a firm, a social-economy organisation or an institution there.</summary>
    Actor,

    /// <summary>Prepares situation notes, scenarios and plans.</summary>
    Officer,

    /// <summary>Approves what officers prepare.</summary>
    Approver,

    /// <summary>Edits public texts and records.</summary>
    Editor,

    /// <summary>Gives and takes roles; may do whatever the other roles may.</summary>
    Administrator,
}
