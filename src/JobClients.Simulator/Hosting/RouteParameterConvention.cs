using System.Text;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Routing.Template;

namespace JobClients.Simulator.Hosting;

/// <summary>
/// Binds C# parameters to the path parameters that they were written from. NSwag turns <c>{job-id}</c> into
/// <c>job_id</c> without saying so in an attribute, and MVC binds by equal names only.
/// </summary>
internal sealed class RouteParameterConvention : IActionModelConvention
{
    public void Apply(ActionModel action)
    {
        var names = action.Selectors
            .Select(selector => selector.AttributeRouteModel?.Template)
            .OfType<string>()
            .SelectMany(template => TemplateParser.Parse(template).Parameters)
            .Select(parameter => parameter.Name!)
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(Identifier, StringComparer.Ordinal);
        foreach (var parameter in action.Parameters)
        {
            if (names.TryGetValue(parameter.Name, out var name))
            {
                parameter.BindingInfo = new() { BinderModelName = name, BindingSource = BindingSource.Path };
            }
        }
    }

    private static string Identifier(string name)
        => new StringBuilder().AppendJoin(null, name.Select(c => char.IsLetterOrDigit(c) ? c : '_')).ToString();
}
