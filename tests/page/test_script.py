"""The page's modules as they are joined into one script."""

import re
from collections import Counter
from importlib.resources import files

from graph.page.document import SCRIPTS

_DECLARED = re.compile(r"^(?:export )?(?:async )?(?:function|const|let|class) ([\w$]+)", re.MULTILINE)
_EXPORTED = re.compile(r"^export (?:async )?(?:function|const|let|class) ([\w$]+)", re.MULTILINE)
_EXPORTED_PARTS = re.compile(r"^export const \{([^}]*)\}", re.MULTILINE)
_IMPORTED = re.compile(r"^import \{([^}]*)\} from \"\./(\w+)\.js\";", re.MULTILINE)


def _modules() -> dict[str, str]:
    folder = files("graph.page").joinpath("script")
    return {
        item.name.removesuffix(".js"): item.read_text(encoding="utf-8") for item in folder.iterdir() if item.name.endswith(".js")
    }


def _names(listed: str) -> set[str]:
    return {name.strip() for name in listed.split(",") if name.strip()}


def test_every_module_is_in_the_page() -> None:
    """A module that lies in the folder is in the page, and the other way round."""
    assert sorted(SCRIPTS) == sorted(_modules())


def test_no_two_modules_declare_the_same_name() -> None:
    """Joined into one script, the modules share one scope."""
    counts = Counter(name for text in _modules().values() for name in _DECLARED.findall(text))
    assert not [name for name, count in counts.items() if count > 1]


def test_imports_name_what_is_exported() -> None:
    """Every imported name is exported by the module that it is imported from."""
    modules = _modules()
    exported = {
        name: set(_EXPORTED.findall(text)) | {part for parts in _EXPORTED_PARTS.findall(text) for part in _names(parts)}
        for name, text in modules.items()
    }
    for name, text in modules.items():
        assert len(re.findall(r"^import ", text, re.MULTILINE)) == len(_IMPORTED.findall(text))
        for listed, source in _IMPORTED.findall(text):
            assert _names(listed) <= exported[source], f"{name}.js from {source}.js"
