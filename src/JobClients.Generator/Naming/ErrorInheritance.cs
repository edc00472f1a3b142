using JobClients.Generator.Drafts;

namespace JobClients.Generator.Naming;

/// <summary>Copies into an error what it inherits, because it has to derive from the exception of the runtime.</summary>
internal static class ErrorInheritance
{
    public static void Flatten(ClassDraft model)
    {
        if (!model.IsError || model.Base is null)
        {
            return;
        }

        var names = model.Properties.Select(own => own.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var ancestor in model.Ancestors.Reverse())
        {
            model.HoldsAdditionalData |= ancestor.HoldsAdditionalData;
            foreach (var inherited in ancestor.Properties.Where(inherited => names.Add(inherited.Name)))
            {
                model.Properties.Add(inherited);
            }
        }

        model.Base = null;
    }
}
