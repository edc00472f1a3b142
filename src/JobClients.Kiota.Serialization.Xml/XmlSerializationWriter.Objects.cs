using System.Runtime.CompilerServices;
using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients.Kiota.Serialization.Xml;

public sealed partial class XmlSerializationWriter
{
    /// <summary>Writes an object, or what a union holds.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="key">The name of the element; null or empty for an item, the value of a union, or the root.</param>
    /// <param name="value">The object, or null to write only the others.</param>
    /// <param name="additionalValuesToMerge">
    /// Objects whose fields go into the same element; nulls are passed over. Nothing is written if there is no object at
    /// all.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="additionalValuesToMerge"/> is null.</exception>
    /// <exception cref="ArgumentException">A name or a value cannot be in XML.</exception>
    /// <exception cref="InvalidOperationException">
    /// An element cannot be here: a second root, too deep, or without a key in an object.
    /// </exception>
    /// <exception cref="InsufficientExecutionStackException">A union is within itself.</exception>
    public void WriteObjectValue<T>(string? key, T? value, params IParsable?[] additionalValuesToMerge)
        where T : IParsable
    {
        ArgumentNullException.ThrowIfNull(additionalValuesToMerge);
        var model = value ?? Array.Find(additionalValuesToMerge, static other => other is not null);
        if (model is null)
        {
            return;
        }

        if (value is not null)
        {
            OnBeforeObjectSerialization?.Invoke(value);
        }

        WriteModel(key, model, value, additionalValuesToMerge);
        if (value is not null)
        {
            OnAfterObjectSerialization?.Invoke(value);
        }
    }

    private void WriteModel(string? key, IParsable model, IParsable? value, IParsable?[] others)
    {
        if (value is UntypedNode node)
        {
            OnStartObjectSerialization?.Invoke(node, this);
            WriteAny(key, node);
            return;
        }

        var name = Name(key, model);
        if (value is IComposedTypeWrapper)
        {
            WriteFields(name, value, others);
            return;
        }

        _elements.Open(name);
        WriteFields(nameOfUnnamed: null, value, others);
        _elements.Close();
    }

    private void WriteFields(string? nameOfUnnamed, IParsable? value, IParsable?[] others)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var outer = _name;
        _name = nameOfUnnamed;
        WriteFields(value);
        foreach (var other in others)
        {
            if (other is not null)
            {
                OnBeforeObjectSerialization?.Invoke(other);
                WriteFields(other);
                OnAfterObjectSerialization?.Invoke(other);
            }
        }

        _name = outer;
    }

    private void WriteFields(IParsable? value)
    {
        if (value is not null)
        {
            OnStartObjectSerialization?.Invoke(value, this);
            value.Serialize(this);
        }
    }
}
