#include "app/command_line.h"

int main(int argc, char** argv) { return dondoc::app::run(argc, argv); }
