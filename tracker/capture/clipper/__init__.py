"""The browser clipper's other end: a program that the browser starts, which takes one page and answers in words."""
