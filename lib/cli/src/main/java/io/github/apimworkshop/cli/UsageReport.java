package io.github.apimworkshop.cli;

import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one line what is wrong with a command line, and where its help is. */
final class UsageReport implements IParameterExceptionHandler {
  @Override
  public int handleParseException(ParameterException failure, String[] arguments) {
    CommandLine command = failure.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    command.getErr().println(name + ": " + failure.getMessage() + ".");
    UnmatchedArgumentException.printSuggestions(failure, command.getErr());
    command.getErr().println("Run `" + name + " --help` for the options and examples.");
    return CommandLine.ExitCode.USAGE;
  }
}
