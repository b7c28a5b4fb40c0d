// Boost.JSON's own sources, compiled once: no shared library is needed where the command runs.
#include <boost/json/src.hpp>
