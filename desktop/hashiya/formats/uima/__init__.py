"""UIMA CAS, as JSON and as XMI: two writers over one plan, one reader over feature structures."""
