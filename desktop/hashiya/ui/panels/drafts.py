"""Comments that were typed and aren't saved: kept by annotation until they are."""

from __future__ import annotations

from hashiya.core.annotations import Annotation


class Drafts:
    """Keep typed comments under their annotations, across switching, removal and a disk that refuses them."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[Annotation, str]] = {}

    def keep(self, annotation: Annotation, comment: str) -> None:
        """Keep what was typed for an annotation, nothing where the annotation holds just that."""
        if comment.strip() == (annotation.comment or ""):
            self._kept.pop(annotation.id, None)
        else:
            self._kept[annotation.id] = (annotation, comment)

    def take(self, annotation: Annotation) -> str | None:
        """Return what was typed for an annotation, and forget it.

        One that was waiting for the disk gets another id when it is written; it is known by its spans.
        """
        found = self._kept.pop(annotation.id, None)
        if found is None:
            twins = (a for a, _ in self._kept.values() if _same_mark(a, annotation))
            twin = next(twins, None)
            found = self._kept.pop(twin.id) if twin else None
        return found[1] if found else None

    def forget(self, annotation: str) -> None:
        """Forget what was typed: it is saved."""
        self._kept.pop(annotation, None)

    def __len__(self) -> int:
        return len(self._kept)


def _same_mark(kept: Annotation, annotation: Annotation) -> bool:
    return (kept.article, kept.label, kept.spans) == (annotation.article, annotation.label, annotation.spans)
