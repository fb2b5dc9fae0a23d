print("knooppunt")
