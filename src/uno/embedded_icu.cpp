// ICU is linked into the extension, as every office brings another version of it. Debian's static library is
// not made for shared objects and expects two things from outside, which this file gives.

#include <unicode/udata.h>
#include <unicode/uversion.h>

#include <cstdint>

namespace {

struct EmptyPackage {
    std::uint16_t header_size;
    std::uint8_t magic[2];
    UDataInfo info;
    std::uint32_t count;
};

} // namespace

extern "C" {

// ICU's data as a package without items: what the engine asks of ICU (properties and case of characters,
// UTF-8) is compiled into its code. Whatever else would be asked fails with U_FILE_ACCESS_ERROR.
extern const EmptyPackage U_ICUDATA_ENTRY_POINT;
const EmptyPackage U_ICUDATA_ENTRY_POINT = {sizeof(EmptyPackage) - sizeof(std::uint32_t),
                                            {0xDA, 0x27},
                                            {sizeof(UDataInfo),
                                             0,
                                             U_IS_BIG_ENDIAN,
                                             U_CHARSET_FAMILY,
                                             U_SIZEOF_UCHAR,
                                             0,
                                             {'C', 'm', 'n', 'D'},
                                             {1, 0, 0, 0},
                                             {0, 0, 0, 0}},
                                            0};

// The C library's variables of the time zone, which ICU's code addresses in a way that works only within one
// shared object. The engine knows no time: they are never read.
long timezone = 0;
long __timezone = 0;
char* tzname[2] = {nullptr, nullptr};
char* __tzname[2] = {nullptr, nullptr};
}
