using System.Text;

namespace JobClients.Kiota.Serialization.Xml.Documents;

/// <summary>Joins the pieces into which comments and CDATA sections divide a text.</summary>
internal sealed class ElementText
{
    private string? _onlyPiece;
    private StringBuilder? _pieces;

    /// <summary>Gets the text; null when it is nothing but white space.</summary>
    public string? Value
    {
        get
        {
            var value = _pieces?.ToString() ?? _onlyPiece;
            return value.AsSpan().ContainsAnyExcept(XmlWhiteSpace.Values) ? value : null;
        }
    }

    public void Add(string piece)
    {
        if (_onlyPiece is null)
        {
            _onlyPiece = piece;
            return;
        }

        _pieces ??= new StringBuilder(_onlyPiece);
        _pieces.Append(piece);
    }

    public void Clear()
    {
        _onlyPiece = null;
        _pieces = null;
    }
}
