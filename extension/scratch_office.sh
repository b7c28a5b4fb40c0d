# shellcheck shell=bash
# Sourced by extension/try and tests/gui/screenshots, with `top` the checkout and `scratch` a folder for the office's
# profile and logs: builds the extension, and starts an office that has it.

source "$top/extension/ensure_packages.sh"

build=$top/build/release
profile=(-env:UserInstallation="file://${scratch// /%20}/profile")

build_extension() {
    ensure_packages "${build_packages[@]}"
    mkdir -p "$scratch"
    echo "Building ..."
    if ! { cmake --preset release && cmake --build --preset release --target oxt driver; } \
            >"$scratch/build.log" 2>&1; then
        tail -n 40 "$scratch/build.log" >&2
        echo "The build failed; all of it stands in $scratch/build.log." >&2
        exit 1
    fi
    program=$(sed -n 's/^LIBREOFFICE_PROGRAM:[A-Z]*=//p' "$build/CMakeCache.txt")
}

# An office that has never run forgets what was added before its first start.
start_once() {
    for _ in 1 2 3; do
        "$program/soffice" "$@" --headless --terminate_after_init >/dev/null 2>&1 && return 0
    done
    echo "LibreOffice does not start ($program/soffice)." >&2
    exit 1
}

# add_package PROFILE-FOLDER PACKAGE COMMAND...: adds it, with unopkg run by COMMAND.
add_package() {
    local folder=$1 package=$2
    shift 2
    "$@" "$program/unopkg" add -f -s -env:UserInstallation="file://${folder// /%20}" "$package" \
        >"$scratch/unopkg.log" 2>&1 && return 0
    cat "$scratch/unopkg.log" >&2
    exit 1
}

# unopkg refuses to work for root: the profile changes hands for it, in a place that everybody can reach.
add_package_for_root() {
    local place
    place=$(mktemp -d)
    mv "$scratch/profile" "$place/profile"
    cp "$build/findings.oxt" "$place"
    chown -R 65534:65534 "$place"
    # From there, as unopkg returns to the folder that it was called in.
    (cd "$place" && add_package "$place/profile" "$place/findings.oxt" \
        setpriv --reuid=65534 --regid=65534 --clear-groups env HOME="$place") || exit 1
    chown -R root:root "$place"
    mv "$place/profile" "$scratch/profile"
    rm -rf "$place"
}

# Into the scratch profile; nothing is done where this very package is there already.
install_into_scratch() {
    local sum
    sum=$(sha256sum <"$build/findings.oxt")
    [ "$sum" = "$(cat "$scratch/installed" 2>/dev/null)" ] && return 0
    rm -rf "$scratch/profile" "$scratch/installed"
    start_once "${profile[@]}"
    if [ "$(id -u)" = 0 ]; then
        add_package_for_root
    else
        add_package "$scratch/profile" "$build/findings.oxt" env
    fi
    printf '%s\n' "$sum" >"$scratch/installed"
}

# start_office ARGUMENT...: in the background, listening.
start_office() {
    pipe=findings-$$
    "$program/soffice.bin" "${profile[@]}" --norestore --nologo --nodefault --accept="pipe,name=$pipe;urp;" "$@" \
        >"$scratch/office.log" 2>&1 &
    office=$!
}
