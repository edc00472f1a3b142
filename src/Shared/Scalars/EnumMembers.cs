using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using System.Runtime.Serialization;

namespace JobClients.Scalars;

/// <summary>The members of an enum by the names that they have in documents.</summary>
/// <remarks>
/// Kiota's own helper also takes numbers for members, so that <c>0</c> would read as the first one; and it fails on a
/// set of flags whose underlying type is not <see cref="int"/>.
/// </remarks>
internal sealed class EnumMembers
{
    private static readonly ConcurrentDictionary<Type, EnumMembers> s_known = new();

    private readonly Dictionary<string, object> _byWireName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, object> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<ulong, string> _nameByBits = [];
    private readonly Type _type;
    private readonly bool _areFlags;

    private EnumMembers([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] Type type)
    {
        _type = type;
        _areFlags = type.IsDefined(typeof(FlagsAttribute), inherit: false);
        foreach (var field in type.GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            var member = field.GetValue(null)!;
            var wireName = field.GetCustomAttribute<EnumMemberAttribute>()?.Value;
            _byName.TryAdd(field.Name, member);
            _nameByBits.TryAdd(Bits(member), wireName ?? field.Name);
            if (wireName is not null)
            {
                _byWireName.TryAdd(wireName, member);
            }
        }
    }

    public static EnumMembers Of([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] Type type)
    {
        if (!s_known.TryGetValue(type, out var members))
        {
            members = s_known.GetOrAdd(type, new EnumMembers(type));
        }

        return members;
    }

    /// <summary>Reads a member, or for a set of flags several between commas, of which unknown ones are left out.</summary>
    public object? Read(string? text)
    {
        var token = text?.Trim(ScalarText.WhiteSpace.ToCharArray());
        if (string.IsNullOrEmpty(token))
        {
            return null;
        }

        return Find(token) ?? (_areFlags ? Combine(token) : null);
    }

    /// <summary>Gets the name of a member, or for a set of flags those of all that are in it, between commas.</summary>
    /// <returns>The name, or null if a bit of the value belongs to no member.</returns>
    public string? NameOf(object value)
    {
        var bits = Bits(value);
        if (!_areFlags)
        {
            return _nameByBits.GetValueOrDefault(bits);
        }

        return bits == 0 ? _nameByBits.GetValueOrDefault(bits, string.Empty) : NamesOfFlags(bits);
    }

    private string? NamesOfFlags(ulong bits)
    {
        var flags = _nameByBits.Where(flag => flag.Key != 0 && (flag.Key & ~bits) == 0).OrderBy(flag => flag.Key).ToList();
        return flags.Aggregate(0UL, (known, flag) => known | flag.Key) == bits
            ? string.Join(',', flags.Select(flag => flag.Value))
            : null;
    }

    private object? Find(string name) => _byWireName.GetValueOrDefault(name) ?? _byName.GetValueOrDefault(name);

    private object? Combine(string text)
    {
        var known = text.Split(',', StringSplitOptions.TrimEntries).Select(Find).OfType<object>().ToList();
        return known.Count == 0 ? null : Enum.ToObject(_type, known.Aggregate(0UL, (bits, flag) => bits | Bits(flag)));
    }

    private static ulong Bits(object flag) => Enum.GetUnderlyingType(flag.GetType()) == typeof(ulong)
        ? Convert.ToUInt64(flag, CultureInfo.InvariantCulture)
        : unchecked((ulong)Convert.ToInt64(flag, CultureInfo.InvariantCulture));
}
