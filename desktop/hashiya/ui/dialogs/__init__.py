"""The windows that open above the desk, every one of them drawn by Qt and used without a mouse."""
