# shellcheck shell=bash disable=SC2034
# Sourced by extension/try and tests/run: what Findings is built and tried with on Debian 12, and how to get it.

build_packages=(cmake ninja-build g++ libboost1.81-dev libboost-program-options1.81-dev libicu-dev libpugixml-dev
                libreoffice-writer libreoffice-gtk3 libreoffice-dev fonts-liberation librsvg2-common
                libgtest-dev libgmock-dev)

# Installs those of the named packages that this machine lacks. Asks nothing.
ensure_packages() {
    local package state lacking=()
    for package in "$@"; do
        state=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) || state=missing
        [ "$state" = installed ] || lacking+=("$package")
    done
    [ ${#lacking[@]} -gt 0 ] || return 0

    local as_root=()
    if [ "$(id -u)" != 0 ]; then
        if ! command -v sudo >/dev/null; then
            echo "Lacking: ${lacking[*]}. Install them as root, or install sudo, and try again." >&2
            return 1
        fi
        as_root=(sudo)
    fi
    echo "Installing ${lacking[*]}"
    # No suggestions of packages: the office would bring Java and a database along.
    "${as_root[@]}" apt-get update -qq </dev/null &&
        "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
            apt-get install -y -qq --no-install-recommends "${lacking[@]}" </dev/null >/dev/null
}
