#!/bin/sh
# Puts Pursuit into the menu and the command `pursuit` on the path, for this user; `install.sh --remove` takes it back.
# The folder stays where it is: move it first, or run this again afterwards.
set -eu
here=$(cd "$(dirname "$0")" && pwd -P)
data=${XDG_DATA_HOME:-$HOME/.local/share}
bin=$HOME/.local/bin
desktop=$data/applications/pursuit.desktop
icons=$data/icons/hicolor
metainfo=$data/metainfo/org.pursuit.Pursuit.metainfo.xml

if [ "${1:-}" = --remove ]; then
    rm -f "$desktop" "$metainfo" "$icons"/*/apps/pursuit.svg "$icons"/*/apps/pursuit.png
    if [ "$(readlink "$bin/pursuit" || true)" = "$here/pursuit" ]; then rm -f "$bin/pursuit"; fi
    echo "Pursuit is out of the menu. Your database and this folder are where they were."
    exit 0
fi

if [ -e "$bin/pursuit" ] && [ ! -L "$bin/pursuit" ]; then
    echo "$bin/pursuit is there already and is no link; move it away first." >&2
    exit 1
fi
case $here in
*[\"\`\$\\%]*)
    echo "A menu cannot start a program from $here; choose a folder without \" \` \$ \\ and % in its name." >&2
    exit 1
    ;;
esac
mkdir -p "$bin" "$(dirname "$desktop")" "$icons" "$(dirname "$metainfo")"
ln -sfn "$here/pursuit" "$bin/pursuit"
while IFS= read -r line; do
    case $line in
    Exec=*) printf 'Exec="%s"\n' "$here/pursuit" ;;
    *) printf '%s\n' "$line" ;;
    esac
done <"$here/share/applications/pursuit.desktop" >"$desktop"
cp -R "$here/share/icons/hicolor/." "$icons"
cp "$here/share/metainfo/org.pursuit.Pursuit.metainfo.xml" "$metainfo"
echo "Pursuit is in the menu, and $bin/pursuit starts it."
