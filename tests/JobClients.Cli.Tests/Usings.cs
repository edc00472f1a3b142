global using JobClients.Cli.Tests.Support;
global using JobClients.Support;
