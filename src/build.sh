# shellcheck shell=bash
# What the scripts at the root share: when to build, and how. Sourced, with $root set.
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

say() { printf '%s\n' "$*" >&2; }

need() { # COMMAND, WHAT IT IS
    command -v "$1" >/dev/null || { say "vicinal: '$1' was not found. Vicinal needs $2"; exit 1; }
}

# A fingerprint of files: names, sizes and times, so that a removed file counts as a change too.
fingerprint() { # FOLDERS...
    (cd "$root" && find "$@" \( -name bin -o -name obj -o -name node_modules \) -prune -o -type f -printf '%p %s %T@\n' 2>/dev/null | LC_ALL=C sort | cksum)
}

changed() { # STAMP, FINGERPRINT
    [ ! -f "$root/artifacts/$1" ] || [ "$(cat "$root/artifacts/$1")" != "$2" ]
}

done_with() { # STAMP, FINGERPRINT
    mkdir -p "$root/artifacts" && printf '%s' "$2" > "$root/artifacts/$1"
}

# Scripts and styles for the browser. They stand before the program is built, because the build lists them.
build_assets() {
    local now
    now=$(fingerprint src/Web/package.json src/Web/package-lock.json src/Web/assets.mjs src/Platform/Assets src/Modules)
    if [ ! -d "$root/src/Web/wwwroot/dist" ] || changed assets.stamp "$now"; then
        say "Bundling scripts and styles (first time: about half a minute)…"
        (cd "$root/src/Web" && npm ci --silent --no-audit --no-fund && npm run --silent build) >&2
        done_with assets.stamp "$now"
    fi
}

# Builds with one compiler that stays until the build is done, also where the environment asks for a fresh one at each of some forty compilations: that takes twice as long.
# It listens under a name of its own, so nobody else's compiler is used or stopped.
compile() { # PROJECT OR SOLUTION
    local name="vicinal-$$-$RANDOM" code=0 sdks
    DOTNET_TieredPGO=0 dotnet build "$1" -c Release -v quiet -nologo -clp:NoSummary -p:UseSharedCompilation=true -p:SharedCompilationId="$name" || code=$?
    sdks=$(dotnet --list-sdks | sed -n "s/^$(dotnet --version) \\[\\(.*\\)\\]\$/\\1/p")
    dotnet "$sdks/$(dotnet --version)/Roslyn/bincore/VBCSCompiler.dll" -pipename:"$name" -shutdown >/dev/null 2>&1 || true
    return $code
}

build_program() {
    local now
    now=$(fingerprint Directory.Build.props Directory.Packages.props global.json .editorconfig src)
    if [ ! -f "$root/$program" ] || changed program.stamp "$now"; then
        say "Building Vicinal (first time: about a minute)…"
        if ! (cd "$root" && compile src/Cli >&2); then
            say "vicinal: the build failed; its messages stand above."
            exit 1
        fi
        done_with program.stamp "$(fingerprint Directory.Build.props Directory.Packages.props global.json .editorconfig src)"
    fi
}
