"""Runs one notebook cell by cell and writes it, with a report, to a folder.

    run_notebook.py NOTEBOOK FOLDER --place FOLDER --timeout SECONDS

Cells run in the place, and relative links start from it. Says what happens as one JSON object per line
on stdout. Whatever happens, the notebook as far as it got and its report are written; both appear in
one step, so that an interrupted run leaves the last ones.
"""

import argparse
import json
import os
import re
import sys
import time
from pathlib import Path

# jsonschema builds a grammar of addresses from this package, for a second, and no notebook has any.
sys.modules["rfc3987_syntax"] = None

import nbformat
from jupyter_client.kernelspec import NoSuchKernel
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError
from nbconvert import HTMLExporter


def say(event, **details):
    print(json.dumps({"event": event, **details}), flush=True)


class ReportingClient(NotebookClient):
    """Reports each code cell by its number among the code cells, as the front ends count them."""

    def prepare(self):
        self.numbers = {}
        self.headings = {}
        heading = ""
        for index, cell in enumerate(self.nb.cells):
            if cell.cell_type == "markdown":
                found = re.findall(r"^#{1,4} +(.+?) *#*$", cell.source, re.MULTILINE)
                heading = found[-1] if found else heading
            elif cell.cell_type == "code":
                self.numbers[index] = len(self.numbers) + 1
                self.headings[index] = heading
        self.current = 0
        say("notebook", cells=len(self.numbers))

    async def async_execute_cell(self, cell, cell_index, *args, **kwargs):
        if cell_index not in self.numbers:
            return await super().async_execute_cell(cell, cell_index, *args, **kwargs)
        self.current = self.numbers[cell_index]
        say("started", cell=self.current, heading=self.headings[cell_index])
        begin = time.monotonic()
        result = await super().async_execute_cell(cell, cell_index, *args, **kwargs)
        say("finished", cell=self.current, seconds=round(time.monotonic() - begin, 2))
        return result


def write(path, text):
    draft = path.with_name(path.name + ".part")
    draft.write_text(text, encoding="utf-8")
    os.replace(draft, path)


# The page must open without a network, so nothing is fetched; long lines wrap instead of being cut.
PAGE = """{% extends 'lab/index.html.j2' %}
{% block html_head_js_requirejs %}{% endblock %}
{% block html_head_js_mathjax %}{% endblock %}
{% block html_head_js_mermaidjs %}{% endblock %}
{% block html_head_css %}<style>
body.jp-Notebook { max-width: 1080px; margin: 0 auto; padding: 24px; }
.jp-OutputArea-output pre, .jp-InputArea-editor pre {
  white-space: pre-wrap; word-break: normal; overflow-wrap: anywhere;
}
.jp-RenderedImage img, .jp-RenderedHTMLCommon img { max-width: 100%; height: auto; }
</style>{% endblock %}
"""


def report(notebook, source, place, folder):
    """The page for a folder; its relative links start there and lead where the notebook's did."""
    exporter = HTMLExporter(embed_images=True)
    exporter.raw_template = PAGE
    resources = {"metadata": {"name": source.stem, "path": str(place)}}
    page = exporter.from_notebook_node(notebook, resources=resources)[0]
    way = Path(os.path.relpath(place, folder.resolve())).as_posix()
    return re.sub(r'(<a href=")(?![a-z]+:|[#/])', rf"\g<1>{way}/", page)


def run(client):
    """The kind of failure, or None."""
    try:
        client.execute()
        return None
    except CellExecutionError:
        return "cell", ""
    except CellTimeoutError:
        return "timeout", ""
    except DeadKernelError:
        return "dead-kernel", ""
    except NoSuchKernel as e:
        return "no-kernel", str(e)
    except RuntimeError as e:
        return "no-kernel", str(e)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("notebook", type=Path)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--place", type=Path, required=True)
    arguments.add_argument("--timeout", type=int, required=True)
    options = arguments.parse_args()

    source = options.notebook.resolve()
    place = options.place.resolve()
    notebook = nbformat.read(source, as_version=4)
    client = ReportingClient(
        notebook,
        timeout=options.timeout,
        startup_timeout=60,
        record_timing=False,
        resources={"metadata": {"path": str(place)}},
    )
    client.prepare()
    failure = run(client)
    if failure:
        say("failed", cell=client.current, kind=failure[0], detail=failure[1])

    options.folder.mkdir(parents=True, exist_ok=True)
    executed = options.folder / source.name
    page = executed.with_suffix(".html")
    write(executed, nbformat.writes(notebook) + "\n")
    write(page, report(notebook, source, place, options.folder))
    say("written", notebook=str(executed), report=str(page))


if __name__ == "__main__":
    sys.exit(main())
