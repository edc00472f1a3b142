global using JobClients.Simulator;
global using JobClients.Support;
